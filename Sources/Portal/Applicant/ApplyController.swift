import HTTPTypes
import Hummingbird
import Services
import Titles

/// 我要申报: the pledge, and the beginning of an application.
struct ApplyController: Sendable {
  let filing: FilingService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.pledge) { request, context, setting in try await pledge(setting, request, context) }
    groups.personal.on(Routes.applicationStart) { request, context, setting in
      try await start(setting, request, context)
    }
  }

  private func pledge(_ id: AuthoritySettingID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let step = try await filing.pledge(id, by: context.viewer)
    if let draft = step.draft { return .seeOther(Routes.fill(draft).description) }
    return page(PledgePage(setting: id, step: step), request, context).response()
  }

  private func start(_ id: AuthoritySettingID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let form = try context.form()
    do {
      let application = try await filing.start(
        id, accepts: form.flag("accepts"), pledgeHash: form.text("pledge"), by: context.viewer)
      return .seeOther(Routes.fill(application).description)
    } catch let refusal as Refusal {
      let step = try await filing.pledge(id, by: context.viewer)
      let model = PledgePage(setting: id, step: step, issues: FormIssues(refusal.reasons))
      return page(model, request, context).response(status: .unprocessableContent)
    }
  }

  private func page(_ model: PledgePage, _ request: Request, _ context: PersonalContext) -> HTML {
    shells.personal(model.body(token: context.formToken), at: .applications, request, context)
  }
}
