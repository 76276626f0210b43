import Hummingbird
import Services
import Titles

/// 模板下载: the page and its files.
struct TemplatesController: Sendable {
  let templates: TemplateService
  let shells: PageShells
  let pages: PublicPages

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.templates) { request, context in
      await pages.response(to: request, context) { shells.portal(TemplatesPage().body, request, context) }
    }
    groups.anonymous.on(Routes.template) { request, _, slug in
      guard let template = FormTemplate(slug: slug) else { throw NotFound("模板") }
      let isFillable = try request.formQuery().text("fillable") == "1"
      return try await templates.file(template, isFillable: isFillable).response(to: request)
    }
  }
}
