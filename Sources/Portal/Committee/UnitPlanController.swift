import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 申报计划: the list, 新增, 编辑, 发布, 查看, 变更, 复制.
struct UnitPlanController: Sendable {
  let service: PlanService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitPlans) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.unitPlanNew) { request, context, _ in try await new(request, context) }
    groups.unit.on(Routes.unitPlanCreate) { request, context, _ in try await save(nil, request, context) }
    groups.unit.on(Routes.unitPlan) { request, context, _, id in try await show(id, request, context) }
    groups.unit.on(Routes.unitPlanSave) { request, context, _, id in try await save(id, request, context) }
    groups.unit.on(Routes.unitPlanCopy) { _, context, unit, id in
      let copy = try await service.copy(id, for: unit, by: context.viewer)
      context.flash(.success, "已复制为草稿，请核对年度、时间和申报通知后发布。")
      return Response.seeOther(Routes.unitPlan(unit, copy).description)
    }
    groups.unit.on(Routes.unitPlanDelete) { _, context, unit, id in
      try await service.delete(id, for: unit, by: context.viewer)
      context.flash(.success, "草稿已删除。")
      return Response.seeOther(Routes.unitPlans(unit).description)
    }
    groups.unit.on(Routes.unitPlanChange) { request, context, _, id in
      let plan = try await plan(id, context)
      return changePage(plan, PlanChangeEntry(plan), version: plan.version, request, context)
    }
    groups.unit.on(Routes.unitPlanChangeSave) { request, context, _, id in try await change(id, request, context) }
    groups.unit.on(Routes.unitPlanAdvance) { _, context, unit, id in
      try context.require(.plans)
      let form = try context.form()
      guard let stage: PlanStage = form.choice("stage") else {
        throw Refusal("stage-missing", "没有选择要转入的阶段，请返回申报计划页面，点击页面上的按钮办理。")
      }
      try await service.advance(id, to: stage, version: form.int("version") ?? 0, for: unit, by: context.viewer)
      context.flash(.success, "申报计划已进入“\(stage.label)”。")
      return Response.seeOther(Routes.unitPlan(unit, id).description)
    }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let stage: PlanStage? = query.choice("stage")
    let text = query.text("name")
    if query.asksForSpreadsheet {
      return try await exports.answer(
        UnitLists.plans(at: platform.clock.now()), in: .unit(context.unit),
        filters: [text.isEmpty ? nil : text, stage?.label], for: context.viewer, to: request
      ) { try await service.list(of: context.unit, named: text, stage, in: $0, by: context.viewer).rows }
    }
    let found = try await service.list(
      of: context.unit, named: text, stage, in: ListWindow(offset: page.offset, limit: page.size), by: context.viewer)
    let shown = UnitPlansPage(
      unit: context.unit, text: text, stage: stage, found: found, page: page, query: query, now: platform.clock.now())
    return shells.unit(shown.body, at: .plans, request, context).response()
  }

  private func new(_ request: Request, _ context: UnitContext) async throws -> HTML {
    let offered = try await service.offered(to: context.unit, by: context.viewer)
    let wanted: CommitteeID? = try request.formQuery().id("committee")
    guard let committee = offered.first(where: { $0.id == wanted }) ?? (offered.count == 1 ? offered.first : nil) else {
      let page = UnitPlanCommitteePage(unit: context.unit, committees: offered, today: platform.clock.now().day)
      return shells.unit(page.body, at: .plans, request, context)
    }
    let draft = try await service.blank(for: committee, of: context.unit, by: context.viewer)
    return form(draft, committee, nil, request, context)
  }

  private func form(
    _ draft: PlanDraft, _ committee: Committee?, _ stored: UnitPlanFormPage.Stored?, _ request: Request,
    _ context: UnitContext, issues: FormIssues = .none
  ) -> HTML {
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let titles = committee?.charter.scope.titles(in: catalog, on: today) ?? []
    let specialties = committee?.charter.scope.specialties(in: catalog, on: today) ?? []
    let page = UnitPlanFormPage(
      unit: context.unit, draft: draft, stored: stored, committee: committee?.charter.name ?? "",
      titles: catalog.series.compactMap { series in
        let own = titles.filter { $0.series == series.code }.map { Choice($0.code, "\($0.label)（\($0.level.label)）") }
        return own.isEmpty ? nil : .init(code: series.code, name: series.people, choices: own)
      },
      specialties: specialties.map { specialty in
        let own = catalog.subspecialties(specialty: specialty.code, on: today).map { Choice($0.code, $0.name) }
        let series = catalog.series(specialty.series)?.people ?? ""
        return .init(code: specialty.code, name: "\(series)—\(specialty.name)", choices: own)
      }, levels: committee?.charter.scope.levels ?? [], issues: issues)
    return shells.unit(page.body(context.formToken), at: .plans, request, context)
  }

  private func show(_ id: PlanID, _ request: Request, _ context: UnitContext) async throws -> HTML {
    let file = try await service.file(id, of: context.unit, by: context.viewer)
    switch file.stored.content {
    case .draft(let draft):
      return form(draft, file.committee, .init(id: id, version: file.stored.version), request, context)
    case .published(let plan):
      let page = UnitPlanPage(
        unit: context.unit, plan: plan, changes: file.changes, catalog: platform.reference.catalog, now: platform.clock.now())
      return shells.unit(page.body(context.formToken), at: .plans, request, context)
    }
  }

  /// 保存草稿, 发布 and the buttons of the rows, for a new plan and for a draft.
  private func save(_ id: PlanID?, _ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.plans)
    let unit = context.unit
    let outcome = try await MultipartReader().read(request, context) { part in
      AttachmentSink(try await service.beginUpload(name: part.fileName, for: unit, by: context.viewer))
    }
    var draft = PlanDraft(outcome.form)
    draft.notice = FileReference(uploaded: outcome.form)
    var reasons: [Reason] = []
    for file in outcome.files where file.part.field == "notice" {
      switch file.result {
      case .success(let reference): draft.notice = reference
      case .failure(let refusal): reasons += refusal.reasons
      }
    }
    let version = outcome.form.int("version") ?? 0
    let stored = id.map { UnitPlanFormPage.Stored(id: $0, version: version) }
    let command = outcome.form.text("do")
    do {
      if draft.rearrange(command) { return try await again(draft, stored, request, context).response() }
      guard reasons.isEmpty else { throw Refusal(reasons) }
      return try await decide(command, id, draft, version, context)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      // Whoever was told that somebody else had saved, and saves again, has decided.
      var shown = stored
      if let id, refusal.reasons.contains(where: { $0.code == "stale" }) {
        shown?.version = try await service.file(id, of: unit, by: context.viewer).stored.version
      }
      return try await again(draft, shown, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func decide(
    _ command: String, _ id: PlanID?, _ draft: PlanDraft, _ version: Int, _ context: UnitContext
  ) async throws -> Response {
    let unit = context.unit
    if command == "publish" {
      let published = try await service.publish(id, draft, version: version, for: unit, by: context.viewer)
      context.flash(.success, "申报计划已发布，申报人可以在门户上看到。")
      return .seeOther(Routes.unitPlan(unit, published).description)
    }
    if let id {
      try await service.save(id, draft, version: version, for: unit, by: context.viewer)
      context.flash(.success, "草稿已保存。")
      return .seeOther(Routes.unitPlan(unit, id).description)
    }
    let created = try await service.create(draft, for: unit, by: context.viewer)
    context.flash(.success, "草稿已保存，核对无误后点击“发布”。")
    return .seeOther(Routes.unitPlan(unit, created).description)
  }

  private func again(
    _ draft: PlanDraft, _ stored: UnitPlanFormPage.Stored?, _ request: Request, _ context: UnitContext,
    issues: FormIssues = .none
  ) async throws -> HTML {
    let offered = try await service.offered(to: context.unit, by: context.viewer)
    let committee = offered.first { $0.id.rawValue == draft.committee }
    return form(draft, committee, stored, request, context, issues: issues)
  }

  private func plan(_ id: PlanID, _ context: UnitContext) async throws -> Plan {
    guard let plan = try await service.file(id, of: context.unit, by: context.viewer).stored.plan else {
      throw NotFound("申报计划")
    }
    return plan
  }

  private func changePage(
    _ plan: Plan, _ entry: PlanChangeEntry, version: Int, _ request: Request, _ context: UnitContext,
    issues: FormIssues = .none
  ) -> HTML {
    let page = UnitPlanChangePage(
      unit: context.unit, plan: plan.id, name: plan.content.name, version: version, entry: entry, issues: issues)
    return shells.unit(page.body(context.formToken), at: .plans, request, context)
  }

  private func change(_ id: PlanID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let plan = try await plan(id, context)
    let form = try context.form()
    let entry = PlanChangeEntry(form)
    let version = form.int("version") ?? 0
    do {
      try await service.change(id, entry, version: version, for: context.unit, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      let isTold = refusal.reasons.contains { $0.code == "stale" }
      return changePage(
        plan, entry, version: isTold ? plan.version : version, request, context, issues: FormIssues(refusal.reasons)
      ).response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "变更已保存，门户上已更新。")
    return .seeOther(Routes.unitPlan(context.unit, id).description)
  }
}
