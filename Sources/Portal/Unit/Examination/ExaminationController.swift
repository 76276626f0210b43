import HTTPTypes
import Hummingbird
import Services
import Titles

/// 申报书审核: one application, its actions and what they ask.
struct ExaminationController: Sendable {
  let service: ExaminationService
  let shells: PageShells

  /// The actions that are a single press of a button.
  private static let plain: Set<WorkflowAction> = [.examine, .claim, .takeOver, .recall, .approveAndPost, .pass]

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.examination) { request, context, unit, business, visit in
      try await show(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationRecord) { request, context, unit, business, visit in
      try await record(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationResult) { request, context, unit, business, visit in
      try await result(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationPaper) { request, context, unit, business, visit, name in
      guard let paper = ExaminationPaper(rawValue: name) else { throw NotFound("页面") }
      let file = try await service.paper(paper, of: visit, in: ExaminationRoom(unit, business), for: context.viewer)
      return try await file.response(to: request)
    }
    groups.unit.on(Routes.examinationFileCheck) { _, context, unit, business, visit, file in
      try await check(file, visit, ExaminationRoom(unit, business), context)
    }
    groups.unit.on(Routes.examinationDialog) { request, context, unit, business, visit, action in
      try await dialog(action, visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationAct) { request, context, unit, business, visit, action in
      try await act(action, visit, ExaminationRoom(unit, business), request, context)
    }
  }

  private func page(
    _ visit: VisitID, _ room: ExaminationRoom, _ context: UnitContext, _ refusal: Refusal? = nil
  ) async throws -> ExaminationPage {
    let examination = try await service.examination(visit, in: room, for: context.viewer)
    return ExaminationPage(
      room: room, examination: examination, key: service.newKey(), issues: FormIssues(refusal?.reasons ?? []))
  }

  private func show(_ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML {
    render(try await page(visit, room, context).body(context.formToken), room, request, context)
  }

  private func record(_ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML
  {
    let history = try await service.history(of: visit, in: room, for: context.viewer)
    return render(
      ExaminationRecordPage(room: room, visit: visit, history: history).body, room, request, context)
  }

  private func result(_ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML
  {
    let result = try await service.result(of: visit, in: room, for: context.viewer)
    let page = ExaminationResultPage(room: room, visit: visit, result: result)
    return render(page.body(context.formToken), room, request, context)
  }

  /// 已核验, or not after all.
  private func check(
    _ file: AttachmentID, _ visit: VisitID, _ room: ExaminationRoom, _ context: UnitContext
  ) async throws -> Response {
    let isChecked = try context.form().flag("isChecked")
    try await service.mark(file, isChecked: isChecked, at: visit, in: room, by: context.viewer)
    return .seeOther(Routes.examination(room.unit, room.business, visit).description + "#files")
  }

  private func dialog(
    _ name: String, _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    guard let action = WorkflowAction(rawValue: name), ExaminationReasonForm.actions.contains(action) else {
      throw NotFound("页面")
    }
    let page = try await page(visit, room, context)
    // Somebody was quicker: the page says what stands against it now.
    guard page.buttons.contains(action) else { return .seeOther(Routes.examination(room.unit, room.business, visit).description) }
    let form = ExaminationReasonForm(
      room: room, examination: page.examination, action: action, hidden: page.hidden, remarks: page.examination.notes.texts)
    return render(ExaminationReasonPage(form: form).body(context.formToken), room, request, context).response()
  }

  private func act(
    _ name: String, _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let action = WorkflowAction(rawValue: name)
    guard let action, ExaminationController.plain.contains(action) || ExaminationReasonForm.actions.contains(action) else {
      throw NotFound("页面")
    }
    let form = try context.form()
    var wanted = ActionRequest(
      action, on: try await service.application(of: visit, in: room, for: context.viewer), at: visit,
      version: form.int("version"))
    wanted.key = form.filled("key")
    wanted.reason = form.text(ExaminationReasonForm.reasonName(action))
    wanted.returnTo = form.id("returnNode")
    wanted.returnsDirectly = form.flag("returnsDirectly")
    if action == .sendBack { wanted.correction = ExaminationReasonForm.correction(form) }
    do {
      _ = try await service.perform(wanted, by: context.viewer)
    } catch let refusal as Refusal {
      return try await refused(refusal, wanted, visit, form, room, request, context)
    }
    return .seeOther(after(action, visit, room, context))
  }

  private func after(_ action: WorkflowAction, _ visit: VisitID, _ room: ExaminationRoom, _ context: UnitContext) -> String {
    switch action {
    case .examine: return Routes.examination(room.unit, room.business, visit).description
    case .claim, .takeOver, .recall:
      context.flash(.success, action == .takeOver ? "办理人已变更为您。" : "已\(action.label)。")
      return Routes.examination(room.unit, room.business, visit).description
    default: return Routes.examinationResult(room.unit, room.business, visit).description
    }
  }

  /// Back to where it was asked, with everything typed; to the application itself where nothing of it can be done any more.
  private func refused(
    _ refusal: Refusal, _ wanted: ActionRequest, _ visit: VisitID, _ form: FormBody, _ room: ExaminationRoom, _ request: Request,
    _ context: UnitContext
  ) async throws -> Response {
    let status = RefusalStatus.status(of: refusal)
    let page = try await page(visit, room, context, refusal)
    guard ExaminationReasonForm.actions.contains(wanted.action), page.buttons.contains(wanted.action) else {
      return render(page.body(context.formToken), room, request, context).response(status: status)
    }
    var again = ExaminationReasonForm(
      room: room, examination: page.examination, action: wanted.action, hidden: page.hidden)
    again.reason = form[ExaminationReasonForm.reasonName(wanted.action)] ?? ""
    again.returnNode = form.text("returnNode")
    again.returnsDirectly = wanted.returnsDirectly
    again.remarks = ExaminationReasonForm.remarks(form)
    again.isLimited = wanted.correction.isLimited
    again.issues = ExaminationReasonForm.issues(refusal.reasons, wanted.action)
    return render(ExaminationReasonPage(form: again).body(context.formToken), room, request, context).response(status: status)
  }

  private func render(_ body: PageBody, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(body, at: room.menu, request, context)
  }
}
