import HTTPTypes
import Hummingbird
import Services
import Titles

/// 用户管理: the list, 新增, 删除.
struct UnitStaffController: Sendable {
  let service: StaffService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitUsers) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.unitUsersFilter) { _, context, _ in try await filter(context) }
    groups.unit.on(Routes.unitUserNew) { request, context, _ in
      try context.require(.users)
      return new(UnitUserNewPage(unit: context.unit), request, context)
    }
    groups.unit.on(Routes.unitUserAdd) { request, context, _ in try await add(request, context) }
    groups.unit.on(Routes.unitUserRemoval) { request, context, _, person in
      try await removal(of: person, request, context)
    }
    groups.unit.on(Routes.unitUserTakeOver) { request, context, _, person in
      try await takeOver(from: person, request, context)
    }
    groups.unit.on(Routes.unitUserRemove) { request, context, _, person in
      try await remove(person, request, context)
    }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = StaffFilter(query)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        UnitLists.staff, in: .unit(context.unit), filters: filter.words, for: context.viewer, to: request
      ) { window in
        try await service.members(
          of: context.unit, filter, limit: window.limit, offset: window.offset, for: context.viewer
        ).rows
      }
    }
    let found = try await service.members(
      of: context.unit, filter, limit: page.size, offset: page.offset, for: context.viewer)
    let shown = UnitUsersPage(
      unit: context.unit, filter: filter, rows: found.rows, total: found.total, page: page, query: query,
      mayGrant: context.seat.menus.contains(.userPermissions))
    return shells.unit(shown.body(context.formToken), at: .users, request, context).response()
  }

  /// Turns what was typed into an address without numbers in it.
  private func filter(_ context: UnitContext) async throws -> Response {
    try context.require(.users)
    let form = try context.form()
    let address = Routes.unitUsers(context.unit).with("name", form.text("name"))
      .with("document", try await service.documentKey(form.text("documentNumber"), in: context.unit) ?? "")
      .with("mobile", service.mobileKey(form.text("mobile")) ?? "")
      .with("order", form.text("order")).with("size", form.text("size"))
    return .seeOther(address.description)
  }

  private func new(_ page: UnitUserNewPage, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(page.body(context.formToken), at: .users, request, context)
  }

  private func add(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.users)
    let entry = StaffLinkEntry(try context.form())
    let row: StaffRow
    do {
      row = try await service.link(entry, to: context.unit, by: context.viewer)
    } catch let refusal as Refusal {
      let page = UnitUserNewPage(unit: context.unit, entry: entry, issues: FormIssues(refusal.reasons))
      return new(page, request, context).response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已添加经办用户\(row.name)，请在“用户权限”中为其勾选菜单。")
    return .seeOther(Routes.unitUsers(context.unit).description)
  }

  private func removal(
    of person: PersonID, _ request: Request, _ context: UnitContext, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let page = UnitUserRemovalPage(
      unit: context.unit, removal: try await service.removal(of: person, from: context.unit, for: context.viewer),
      issues: FormIssues(refusal?.reasons ?? []))
    return shells.unit(page.body(context.formToken), at: .users, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func takeOver(from person: PersonID, _ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.users)
    let result = try await service.takeOver(from: person, in: context.unit, by: context.viewer)
    guard result.refused.isEmpty else {
      let reasons = result.refused.flatMap { refused in
        refused.reasons.map { Reason($0.code, "申报书 \(refused.number)：\($0.sentence)") }
      }
      return try await removal(of: person, request, context, Refusal(reasons))
    }
    context.flash(.success, "已将 \(result.done.count) 份申报书变更为由您办理，现在可以删除该用户。")
    return .seeOther(Routes.unitUserRemoval(context.unit, person).description)
  }

  private func remove(_ person: PersonID, _ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.users)
    do {
      let row = try await service.remove(person, from: context.unit, by: context.viewer)
      context.flash(.success, "已删除经办用户\(row.name)，其在本单位的菜单权限已失效。")
    } catch let refusal as Refusal {
      return try await removal(of: person, request, context, refusal)
    }
    return .seeOther(Routes.unitUsers(context.unit).description)
  }
}

extension StaffFilter {
  /// What the address says: `order` is a column, with a hyphen before it where the last one comes first.
  init(_ query: FormBody) {
    self.init()
    name = query.text("name")
    documentKey = query.filled("document")
    mobileKey = query.filled("mobile")
    let order = query.text("order")
    isDescending = order.hasPrefix("-")
    self.order = Order(rawValue: isDescending ? String(order.dropFirst()) : order) ?? .created
  }
}

extension StaffFilter {
  /// What the list is narrowed to, in words; a number isn't repeated.
  var words: [String] {
    [
      name.isEmpty ? nil : "姓名：\(name)", documentKey.map { _ in "证件号码：已指定" }, mobileKey.map { _ in "联系方式：已指定" },
    ].compactMap { $0 }
  }
}

extension StaffLinkEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    name = form.text("name")
    documentKind = form.text("documentKind")
    documentNumber = form.text("documentNumber")
  }
}
