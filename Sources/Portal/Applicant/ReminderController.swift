import HTTPTypes
import Hummingbird
import Services
import Titles

/// 催办/申请退回: the applicant reminds the unit that has the application.
struct ReminderController: Sendable {
  let applicants: ApplicantService
  let actions: ActionService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.reminder) { request, context, id in
      try await show(ReminderForm(), [], id, request, context)
    }
    groups.personal.on(Routes.remind) { request, context, id in try await remind(id, request, context) }
  }

  private func show(
    _ form: ReminderForm, _ refused: [Reason], _ id: ApplicationID, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let row = try await applicants.row(id, by: context.viewer)
    let obstacles = try await applicants.obstacles(to: .urge, on: id, by: context.viewer)
    guard obstacles.isEmpty else {
      let reasons = refused.isEmpty ? obstacles : refused
      let model = RefusedActionPage(title: "现在不能催办或申请退回", reasons: reasons, row: row)
      return shells.personal(model.body, at: .applications, request, context)
        .response(status: RefusalStatus.status(of: Refusal(reasons)))
    }
    let history = try await applicants.history(of: id, for: context.viewer)
    let model = ReminderPage(
      row: row, pending: history.pending, mayAskReturn: !row.actions.contains(.withdraw), form: form,
      issues: FormIssues(refused))
    let html = shells.personal(model.body(token: context.formToken), at: .applications, request, context)
    return html.response(status: refused.isEmpty ? .ok : RefusalStatus.status(of: Refusal(refused)))
  }

  private func remind(_ id: ApplicationID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let body = try context.form()
    let form = ReminderForm(action: body.choice("kind"), reason: body.text("reason"))
    guard let action = form.action, action.reminder != nil else {
      return try await show(form, [Reason("kind-missing", "请选择催办还是申请退回。", field: "kind")], id, request, context)
    }
    var wanted = ActionRequest(action, on: id, version: body.int("_version"))
    wanted.reason = action == .askReturn ? form.reason : ""
    do {
      _ = try await actions.perform(wanted, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(form, refusal.reasons, id, request, context)
    }
    context.flash(.success, action == .urge ? "已催办，待办单位会收到提醒。" : "已申请退回，待办单位会收到提醒；退回后您会收到消息。")
    return .seeOther(Routes.applicationRecord(id).description)
  }
}
