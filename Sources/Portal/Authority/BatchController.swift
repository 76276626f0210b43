import HTTPTypes
import Hummingbird
import Services
import Titles

/// 职称认定发证: the list of batches, 创建发证批次, 修改, 删除.
struct BatchController: Sendable {
  let service: BatchService
  let authorities: AuthorityService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.batches) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.batchNew) { request, context, _ in
      try context.require(.issuance)
      let business = try await authorities.offered(to: context.unit).first
      return try await page(BatchDraft(business: business), nil, BatchSearch(), request, context)
    }
    groups.unit.on(Routes.batchCreate) { request, context, _ in try await answer(nil, request, context) }
    groups.unit.on(Routes.batchEdit) { request, context, _, id in try await edit(id, request, context) }
    groups.unit.on(Routes.batchSave) { request, context, _, id in
      let batch = try await service.batch(id, of: context.unit, by: context.viewer)
      return try await answer(batch, request, context)
    }
    groups.unit.on(Routes.batchRemoval) { request, context, _, id in
      try await removal(id, request, context).response()
    }
    groups.unit.on(Routes.batchDelete) { request, context, _, id in try await delete(id, request, context) }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let business: Business? = query.choice("business")
    let name = query.text("name")
    if query.asksForSpreadsheet {
      let words = [business.map { "所属项目：\($0.label)" }, name.isEmpty ? nil : "发证批次：\(name)"]
      return try await exports.answer(
        UnitLists.batches, in: .unit(context.unit), filters: words, for: context.viewer, to: request
      ) { try await service.list(of: context.unit, business: business, name: name, $0, by: context.viewer).rows }
    }
    let batches = try await service.list(
      of: context.unit, business: business, name: name,
      ListWindow(offset: page.offset, limit: page.size), by: context.viewer)
    let shown = BatchesPage(
      unit: context.unit, business: business, name: name,
      offered: try await authorities.offered(to: context.unit), batches: batches, page: page, query: query)
    return shells.unit(shown.body, at: .issuance, request, context).response()
  }

  private func page(
    _ draft: BatchDraft, _ stored: BatchPage.Stored?, _ search: BatchSearch, _ request: Request, _ context: UnitContext,
    issues: FormIssues = .none
  ) async throws -> HTML {
    let offered = try await authorities.offered(to: context.unit)
    guard let business = draft.business ?? offered.first else { throw NotFound("页面") }
    let candidates = try await service.candidates(
      of: context.unit, business: business, search.filter,
      ListWindow(offset: search.page.offset, limit: search.page.size), by: context.viewer)
    let chosen = try await service.chosen(draft.applications, of: context.unit, business: business, by: context.viewer)
    var draft = draft
    // What was chosen for another 所属项目 doesn't belong to this one.
    draft.applications.removeAll { id in !chosen.contains { $0.application == id } }
    let page = BatchPage(
      unit: context.unit, stored: stored, draft: draft, offered: offered, filter: search.filter, candidates: candidates,
      page: search.page, chosen: chosen, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .issuance, request, context)
  }

  private func edit(_ id: BatchID, _ request: Request, _ context: UnitContext) async throws -> HTML {
    let batch = try await service.batch(id, of: context.unit, by: context.viewer)
    let pending = try await service.pending(in: id, of: context.unit, by: context.viewer)
    let draft = BatchDraft(business: batch.business, name: batch.name, applications: pending)
    return try await page(draft, .init(id: id, version: batch.version), BatchSearch(), request, context)
  }

  /// Does what the pressed button says: searches, chooses, removes, turns the page or saves.
  private func answer(_ batch: Batch?, _ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.issuance)
    let form = try context.form()
    var draft = BatchDraft(
      business: batch?.business ?? form.choice("business"), name: form.text("name"), applications: form.ids("chosen"))
    var search = BatchSearch(form)
    let stored = batch.map { BatchPage.Stored(id: $0.id, version: form.int("version") ?? 0) }
    draft.choose(form.ids("pick"))
    if let drop: ApplicationID = form.id("drop") {
      draft.applications.removeAll { $0 == drop }
      return try await page(draft, stored, search, request, context).response()
    }
    switch form.text("do") {
    case "save": return try await save(draft, stored, search, request, context)
    case "pickAll": draft.choose(try await all(draft, search, context))
    case "search": search.page = PageRequest()
    default: break
    }
    return try await page(draft, stored, search, request, context).response()
  }

  private func all(_ draft: BatchDraft, _ search: BatchSearch, _ context: UnitContext) async throws -> [ApplicationID] {
    guard let business = draft.business else { return [] }
    let window = ListWindow(limit: BatchDraft.maximumApplications)
    return try await service.candidates(of: context.unit, business: business, search.filter, window, by: context.viewer)
      .rows.map(\.application)
  }

  private func save(
    _ draft: BatchDraft, _ stored: BatchPage.Stored?, _ search: BatchSearch, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    do {
      if let stored {
        try await service.update(stored.id, draft, version: stored.version, of: context.unit, by: context.viewer)
      } else {
        _ = try await service.create(draft, for: context.unit, by: context.viewer)
      }
    } catch let refusal as Refusal {
      return try await page(draft, stored, search, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已保存发证批次“\(draft.name)”，共 \(draft.applications.count) 人；点击“管理”发放证书。")
    return .seeOther(Routes.batches(context.unit).description)
  }

  private func removal(
    _ id: BatchID, _ request: Request, _ context: UnitContext, _ issues: FormIssues = .none
  ) async throws -> HTML {
    let batch = try await service.batch(id, of: context.unit, by: context.viewer)
    let page = BatchRemovalPage(unit: context.unit, batch: batch, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .issuance, request, context)
  }

  private func delete(_ id: BatchID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let batch = try await service.batch(id, of: context.unit, by: context.viewer)
    do {
      try await service.delete(id, of: context.unit, by: context.viewer)
    } catch let refusal as Refusal {
      return try await removal(id, request, context, FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已删除发证批次“\(batch.name)”，其中的申报人可以重新选择。")
    return .seeOther(Routes.batches(context.unit).description)
  }
}
