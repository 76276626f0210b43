import HTTPTypes
import Hummingbird
import Services
import Titles

/// 合并重复单位: choose the unit that remains, look at both, merge.
struct OfficeUnitMergeController: Sendable {
  let registry: UnitRegistryService
  let units: UnitService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeUnitMerge) { request, context, unit in try await look(unit, request, context) }
    groups.office.on(Routes.officeUnitMergeChoose) { request, context, unit in try await choose(unit, request, context) }
    groups.office.on(Routes.officeUnitMergeDo) { request, context, unit in try await merge(unit, request, context) }
  }

  /// With `into` in the address both stand beside each other, else one is chosen.
  private func look(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> HTML {
    if let into: UnitID = try request.formQuery().id("into") {
      let merge = try await registry.merge(unit, into: into, for: context.viewer)
      let page = OfficeUnitMergePage(merge: merge)
      return shells.office(page.body(context.formToken), at: .units, request, context)
    }
    return try await choice(unit, "", [], nil, request, context)
  }

  private func choice(
    _ unit: UnitID, _ query: String, _ found: [Choice], _ refusal: Refusal?, _ request: Request, _ context: OfficeContext
  ) async throws -> HTML {
    let file = try await registry.file(of: unit, for: context.viewer)
    let page = OfficeUnitMergeChoicePage(
      file: file, query: query, found: found, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .units, request, context)
  }

  private func choose(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.units)
    let form = try context.form()
    let query = form.text("into.query")
    if form.has("_search") {
      let found = try await units.search(query).filter { $0.id != unit }.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) }
      return try await choice(unit, query, found, nil, request, context).response()
    }
    guard let into: UnitID = form.id("into"), !query.isEmpty else {
      let refusal = Refusal("missing", "请查找并选择保留的单位。", field: "into")
      return try await choice(unit, query, [], refusal, request, context).response(status: .unprocessableContent)
    }
    return .seeOther(Routes.officeUnitMerge(unit).with("into", into.rawValue).description)
  }

  private func merge(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.units)
    let form = try context.form()
    guard let into: UnitID = form.id("into") else { return .seeOther(Routes.officeUnitMerge(unit).description) }
    let reason = form.text("reason")
    do {
      let moved = try await registry.mergeNow(unit, into: into, reason: reason, by: context.viewer)
      context.flash(.success, "已合并：转入 \(moved.staff) 名经办用户、\(moved.visits) 条已办结的记录，并已通知保留的单位。")
    } catch let refusal as Refusal {
      let merge = try await registry.merge(unit, into: into, for: context.viewer)
      let page = OfficeUnitMergePage(merge: merge, reason: reason, issues: FormIssues(refusal.reasons))
      return shells.office(page.body(context.formToken), at: .units, request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    return .seeOther(Routes.officeUnit(into).description)
  }
}
