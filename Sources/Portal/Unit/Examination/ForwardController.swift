import HTTPTypes
import Hummingbird
import Services
import Titles

/// 报送上级单位: the guarantee with 公示时间, then the recommendation with the unit that it goes to.
struct ForwardController: Sendable {
  let service: ExaminationService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.examinationGuarantee) { request, context, unit, business, visit in
      try await guarantee(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationGuaranteeCheck) { request, context, unit, business, visit in
      try await checkGuarantee(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationForward) { request, context, unit, business, visit in
      try await recommendation(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationForwardDo) { request, context, unit, business, visit in
      try await forward(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationReceivers) { request, context, unit, business, visit in
      try await receivers(visit, ExaminationRoom(unit, business), request, context)
    }
  }

  private func guarantee(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> HTML {
    let forwarding = try await service.forwarding(visit, in: room, for: context.viewer)
    let query = try request.formQuery()
    let page = try guaranteePage(forwarding, query.entries.isEmpty ? nil : ForwardFirstStep(query), [], room, context)
    return render(page.body(context.formToken), room, request, context)
  }

  private func guaranteePage(
    _ forwarding: Forwarding, _ typed: ForwardFirstStep?, _ reasons: [Reason], _ room: ExaminationRoom, _ context: UnitContext
  ) throws -> ForwardGuaranteePage {
    guard let text = forwarding.guarantee else { throw NotFound("页面") }
    let form = ForwardGuaranteeForm(
      room: room, visit: forwarding.visit, text: text, posting: forwarding.posting,
      isGuaranteed: typed?.isGuaranteed ?? false, from: typed?.from, through: typed?.through, issues: FormIssues(reasons))
    return ForwardGuaranteePage(form: form, applicantName: forwarding.applicantName, number: forwarding.number)
  }

  private func checkGuarantee(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let first = ForwardFirstStep(try context.form())
    let forwarding = try await service.forwarding(visit, in: room, for: context.viewer)
    let application = try await service.application(of: visit, in: room, for: context.viewer)
    var wanted = ActionRequest(.forward, on: application, at: visit)
    wanted.posting = first.posting
    wanted.recommendation = Recommendation(personInCharge: "", phone: "", opinion: "", guarantees: first.isGuaranteed)
    let problems = try await service.problems(ofFirstDialog: wanted, for: context.viewer)
    guard problems.isEmpty else {
      let page = try guaranteePage(forwarding, first, problems, room, context)
      return render(page.body(context.formToken), room, request, context).response(status: .unprocessableContent)
    }
    return .seeOther(Routes.examinationForward(room.unit, room.business, visit).with(first.fields).description)
  }

  private func recommendation(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let forwarding = try await service.forwarding(visit, in: room, for: context.viewer)
    let first = ForwardFirstStep(try request.formQuery())
    if forwarding.guarantee != nil, !first.isGuaranteed || first.posting == nil {
      return .seeOther(Routes.examinationGuarantee(room.unit, room.business, visit).description)
    }
    let known = forwarding.prefilled
    let page = ForwardPage(
      room: room, forwarding: forwarding, key: service.newKey(), first: first,
      personInCharge: known.personInCharge, phone: known.phone, opinion: known.opinion)
    return render(page.body(context.formToken), room, request, context).response()
  }

  private func forward(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let form = try context.form()
    if form.has("_search") { return try await again(visit, form, nil, room, request, context) }
    let first = ForwardFirstStep(form)
    var wanted = ActionRequest(
      .forward, on: try await service.application(of: visit, in: room, for: context.viewer), at: visit,
      version: form.int("version"))
    wanted.key = form.filled("key")
    wanted.posting = first.posting
    wanted.recommendation = Recommendation(
      personInCharge: form.text("personInCharge"), phone: form.text("phone"), opinion: form.text("opinion"),
      guarantees: first.isGuaranteed)
    wanted.nextUnit = ForwardController.nextUnit(form)
    do {
      _ = try await service.perform(wanted, by: context.viewer)
    } catch let refusal as Refusal {
      return try await again(visit, form, refusal, room, request, context)
    }
    return .seeOther(Routes.examinationResult(room.unit, room.business, visit).description)
  }

  /// The suggested unit that was chosen, else the one that was looked for.
  private static func nextUnit(_ form: FormBody) -> UnitID? {
    if let chosen: UnitID = form.id("nextUnit") { return chosen }
    return form.id("otherUnit")
  }

  /// The form once more with everything typed: what was looked for, or what was refused. Where it can't be forwarded at
  /// all any more, the reasons are the page.
  private func again(
    _ visit: VisitID, _ form: FormBody, _ refusal: Refusal?, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let forwarding: Forwarding
    do {
      forwarding = try await service.forwarding(visit, in: room, for: context.viewer)
    } catch let obstacle as Refusal {
      throw refusal ?? obstacle
    }
    var page = ForwardPage(
      room: room, forwarding: forwarding, key: service.newKey(), first: ForwardFirstStep(form),
      personInCharge: form.text("personInCharge"), phone: form.text("phone"), opinion: form["opinion"] ?? "")
    page.nextUnit = form.text("nextUnit")
    page.query = form.text("otherUnit.query")
    if let other: UnitID = form.id("otherUnit") { page.other = try await service.receiver(other) }
    if form.has("_search") {
      page.nextUnit = ForwardPage.other
      page.results = try await service.receivers(page.query, for: visit, in: room, by: context.viewer)
    }
    page.issues = FormIssues(refusal?.reasons ?? [])
    return render(page.body(context.formToken), room, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func receivers(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let text = try request.formQuery().text("q")
    let found = try await service.receivers(text, for: visit, in: room, by: context.viewer)
    return try SearchReply(items: found.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) }).response(
      from: request, context: context)
  }

  private func render(_ body: PageBody, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(body, at: room.menu, request, context)
  }
}
