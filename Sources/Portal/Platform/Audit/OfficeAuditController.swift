import HTTPTypes
import Hummingbird
import Services
import Titles

/// 审计日志: the list with its filters, and the verification of its chains.
struct OfficeAuditController: Sendable {
  let audit: AuditService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeAudit) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeAuditVerify) { request, context in try await verify(request, context) }
  }

  private func list(
    _ request: Request, _ context: OfficeContext, query: FormBody? = nil, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let query = try query ?? request.formQuery()
    let page = PageRequest(query)
    let (filter, issues) = AuditFilter.read(query)
    if query.asksForSpreadsheet, issues.isEmpty {
      return try await export(filter, context).response(to: request)
    }
    let found = try await audit.entries(
      filter, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeAuditPage(
      filter: filter, actions: platform.reference.codes(.auditActions).entries.map(Choice.init), found: found,
      verification: try await audit.verification(for: context.viewer), page: page, query: query,
      issues: FormIssues(issues + (refusal?.reasons ?? [])))
    return shells.office(shown.body(context.formToken), at: .auditLog, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func export(_ filter: AuditFilter, _ context: OfficeContext) async throws -> ExportedFile {
    let words = filter.words(action: platform.reference.codes(.auditActions).label(filter.action))
    return try await exports.spreadsheet(OfficeLists.auditLog, in: .office, filters: words, for: context.viewer) { last, _ in
      try await audit.entries(filter, after: last, limit: ExportService.pageSize, for: context.viewer)
    }
  }

  private func verify(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.auditLog)
    do {
      try await audit.verify(by: context.viewer)
    } catch let refusal as Refusal {
      return try await list(request, context, query: FormBody(), refusal)
    }
    context.flash(.info, "已开始验证全部日志，完成后结果显示在本页；可以先做其他事情，稍后再看。")
    return .seeOther(Routes.officeAudit().description)
  }
}

extension AuditFilter {
  /// What the address says, and what of it can't be read.
  static func read(_ query: FormBody) -> (filter: AuditFilter, issues: [Reason]) {
    var filter = AuditFilter()
    var issues: [Reason] = []
    filter.actor = query.text("actor")
    filter.subject = query.text("subject")
    filter.action = query.text("action")
    filter.from = query.day("from")
    filter.through = query.day("through")
    for name in ["from", "through"] where query.filled(name) != nil && query.day(name) == nil {
      issues.append(Reason("date-invalid", "日期应为年-月-日，例如 2025-08-20。", field: name))
    }
    return (filter, issues)
  }

  /// What the list is narrowed to, in words; `action` says what the code of the action means.
  func words(action label: String?) -> [String] {
    [
      actor.isEmpty ? nil : "操作人：\(actor)", subject.isEmpty ? nil : "操作对象：\(subject)", label.map { "操作：\($0)" },
      from.map { "开始日期：\($0)" }, through.map { "结束日期：\($0)" },
    ].compactMap { $0 }
  }
}
