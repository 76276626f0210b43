import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// Files of applications: putting them into their places one by one, choosing earlier ones again, opening them.
struct FilesController: Sendable {
  let filing: FilingService
  let attachments: AttachmentService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.fillUpload) { request, context, id, section, field in
      let place = FillPlace(application: id, section: section)
      return try await place.files(filing, by: context.viewer).receive(field, request)
    }
    groups.personal.on(Routes.recordUpload) { request, context, id, section, record, field in
      let place = FillPlace(application: id, section: section, record: record)
      return try await place.files(filing, by: context.viewer).receive(field, request)
    }
    groups.personal.on(Routes.fillReuse) { request, context, id, section, field in
      try await choices(FillPlace(application: id, section: section), field, request, context)
    }
    groups.personal.on(Routes.recordReuse) { request, context, id, section, record, field in
      try await choices(FillPlace(application: id, section: section, record: record), field, request, context)
    }
    groups.personal.on(Routes.fillReuseChoose) { request, context, id, section, field in
      try await choose(FillPlace(application: id, section: section), field, request, context)
    }
    groups.personal.on(Routes.recordReuseChoose) { request, context, id, section, record, field in
      try await choose(FillPlace(application: id, section: section, record: record), field, request, context)
    }
    groups.signedIn.on(Routes.file) { request, context, id in try await open(id, request, context) }
  }

  private func choices(
    _ place: FillPlace, _ field: String, issues: FormIssues = .none, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let page = try await filing.page(
      place.application, section: place.section, record: place.record, by: context.viewer)
    let model = ReusePage(
      action: place.reuse(field), back: place.page, files: try await attachments.reusable(by: context.viewer),
      crumbs: FillFrame(page).crumbs, issues: issues)
    let html = shells.personal(model.body(token: context.formToken), at: .applications, request, context)
    return html.response(status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  private func choose(
    _ place: FillPlace, _ field: String, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let reasons = try await place.files(filing, by: context.viewer).choose(field, try context.form())
    guard reasons.isEmpty else {
      return try await choices(place, field, issues: FormIssues(reasons), request, context)
    }
    context.flash(.success, "已使用所选文件。")
    return .seeOther(place.page.description)
  }

  private func open(_ id: AttachmentID, _ request: Request, _ context: SignedInContext) async throws -> Response {
    let content = try await attachments.content(id, for: context.viewer)
    return try await StoredFile(content, of: attachments).response(to: request)
  }
}
