import HTTPTypes
import Hummingbird
import Services
import Titles

/// 单位管理: the list, one unit, and what is decided about it.
struct OfficeUnitsController: Sendable {
  let registry: UnitRegistryService
  let units: UnitService
  let exports: ExportService
  let catalog: OfficeCatalog
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeUnits) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeUnitSearch) { request, context in
      try context.require(.units)
      let found = try await units.search(try request.formQuery().text("q"))
      return SearchReply(items: found.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) })
    }
    groups.office.on(Routes.officeUnit) { request, context, unit in
      try await show(OfficeUnitPage.Typed(), unit, request, context)
    }
    groups.office.on(Routes.officeUnitKind) { request, context, unit in try await change(unit, request, context) }
    groups.office.on(Routes.officeUnitPowers) { request, context, unit in try await grant(unit, request, context) }
    groups.office.on(Routes.officeUnitSuspend) { request, context, unit in try await suspend(unit, request, context) }
    groups.office.on(Routes.officeUnitRestore) { _, context, unit in
      try await registry.restore(unit, by: context.viewer)
      context.flash(.success, "已恢复该单位使用本平台，立即生效。")
      return Response.seeOther(Routes.officeUnit(unit).description)
    }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = UnitRegistryFilter(query)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.units, in: .office, filters: filter.words, for: context.viewer, to: request
      ) { try await registry.list(filter, in: $0, for: context.viewer).rows }
    }
    let found = try await registry.list(
      filter, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeUnitsPage(filter: filter, found: found, page: page, query: query)
    return shells.office(shown.body, at: .units, request, context).response()
  }

  private func show(
    _ typed: OfficeUnitPage.Typed, _ unit: UnitID, _ request: Request, _ context: OfficeContext, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let file = try await registry.file(of: unit, for: context.viewer)
    let page = OfficeUnitPage(
      file: file, typed: typed, series: catalog.series, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .units, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func change(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.units)
    let form = try context.form()
    let entry = UnitKindEntry(form)
    var typed = OfficeUnitPage.Typed(kind: entry, version: form.int("version"))
    typed.superiorQuery = form.text("superior.query")
    if form.has("_search") {
      // 查找 without JavaScript: what was found stands below the input, nothing is saved yet.
      typed.found = try await units.search(typed.superiorQuery).map { Choice($0.id.rawValue, $0.name, hint: $0.detail) }
      return try await show(typed, unit, request, context)
    }
    do {
      try await registry.change(entry, of: unit, version: form.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(typed, unit, request, context, refusal)
    }
    context.flash(.success, "单位类型、上级单位和统一社会信用代码已保存。")
    return .seeOther(Routes.officeUnit(unit).description)
  }

  private func grant(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.units)
    let form = try context.form()
    let entry = PowerEntry(form)
    do {
      try await registry.grant(entry, to: unit, version: form.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal {
      let typed = OfficeUnitPage.Typed(powers: entry, version: form.int("version"))
      return try await show(typed, unit, request, context, refusal)
    }
    context.flash(.success, "单位权限已保存，菜单立即生效，并已通知该单位。")
    return .seeOther(Routes.officeUnit(unit).description)
  }

  private func suspend(_ unit: UnitID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.units)
    let reason = try context.form().text("reason")
    do {
      try await registry.suspend(unit, reason: reason, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(OfficeUnitPage.Typed(reason: reason), unit, request, context, refusal)
    }
    context.flash(.success, "已停用该单位：法人账号和经办用户不能再办理业务，也不能再向其报送。")
    return .seeOther(Routes.officeUnit(unit).description)
  }
}

extension UnitRegistryFilter {
  /// What the address says.
  init(_ query: FormBody) {
    self.init()
    text = query.text("q")
    kind = UnitKind(rawValue: query.text("kind"))
    standing = UnitStanding(rawValue: query.text("standing"))
    power = PowerKind(rawValue: query.text("power"))
  }
}

extension UnitKindEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    kind = form.text("kind")
    uscc = form.text("uscc")
    // An emptied input takes the superior away, whatever the hidden field still says.
    superior = form.text("superior.query").isEmpty ? nil : form.id("superior")
  }
}

extension PowerEntry {
  /// What the form says: a fieldset for each scope, numbered from 0.
  init(_ form: FormBody) {
    self.init()
    formsCommittees = form.flag("formsCommittees")
    reviewsItself = form.flag("reviewsItself")
    scopes = (0..<min(form.int("scopes") ?? 0, 20)).map { index in
      let scope = form.under("scopes.\(index).")
      return Scope(business: scope.text("business"), levels: scope.texts("levels"), series: scope.texts("series"))
    }
  }
}
