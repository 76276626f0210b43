import HTTPTypes
import Hummingbird
import Services
import Titles

/// 诚信记录: the list, registering, lifting.
struct OfficeIntegrityController: Sendable {
  let integrity: IntegrityService
  let exports: ExportService
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeIntegrity) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeIntegrityNew) { request, context in
      try context.require(.integrity)
      let page = OfficeIntegrityNewPage(entry: IntegrityEntry(from: clock.now().day))
      return shells.office(page.body(context.formToken), at: .integrity, request, context)
    }
    groups.office.on(Routes.officeIntegrityAdd) { request, context in try await register(request, context) }
    groups.office.on(Routes.officeIntegrityRecord) { request, context, id in
      try await show(id, "", nil, request, context)
    }
    groups.office.on(Routes.officeIntegrityLift) { request, context, id in try await lift(id, request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let (name, standing) = (query.text("name"), IntegrityStanding(rawValue: query.text("standing")))
    if query.asksForSpreadsheet {
      let words = [name.isEmpty ? nil : "姓名：\(name)", standing.map { "状态：\($0.label)" }]
      return try await exports.answer(
        OfficeLists.integrity, in: .office, filters: words, for: context.viewer, to: request
      ) { try await integrity.list(named: name, standing, in: $0, for: context.viewer).rows }
    }
    let found = try await integrity.list(
      named: name, standing, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeIntegrityPage(name: name, standing: standing, found: found, page: page, query: query)
    return shells.office(shown.body, at: .integrity, request, context).response()
  }

  private func register(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.integrity)
    let entry = IntegrityEntry(try context.form())
    do {
      let id = try await integrity.register(entry, by: context.viewer)
      context.flash(.success, "已登记，期内申报时会被拒绝；本人有账号的，已用站内消息告知。")
      return .seeOther(Routes.officeIntegrityRecord(id).description)
    } catch let refusal as Refusal {
      let page = OfficeIntegrityNewPage(entry: entry, issues: FormIssues(refusal.reasons))
      return shells.office(page.body(context.formToken), at: .integrity, request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func show(
    _ id: IntegrityRecordID, _ reason: String, _ refusal: Refusal?, _ request: Request, _ context: OfficeContext
  ) async throws -> Response {
    let page = OfficeIntegrityRecordPage(
      row: try await integrity.record(id, for: context.viewer), reason: reason, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .integrity, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func lift(_ id: IntegrityRecordID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.integrity)
    let reason = try context.form().text("reason")
    do {
      try await integrity.lift(id, reason: reason, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(id, reason, refusal, request, context)
    }
    context.flash(.success, "已解除这条诚信记录，立即生效。")
    return .seeOther(Routes.officeIntegrityRecord(id).description)
  }
}

extension IntegrityEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    name = form.text("name")
    documentKind = form.text("documentKind")
    documentNumber = form.text("documentNumber")
    conduct = form.text("conduct")
    basis = form.text("basis")
    from = form.text("from")
    through = form.text("through")
  }
}

extension IntegrityStanding {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .inForce: StatusTag(.danger, label)
    case .expired: StatusTag(.neutral, label)
    case .lifted: StatusTag(.success, label)
    }
  }
}
