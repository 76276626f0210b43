import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 上报人社部 of a unit: the outbox, 导出上报文件, 标记为已上报.
struct ReportsController: Sendable {
  let service: ReportService
  let exports: ExportService
  /// Whether records are sent by themselves.
  let isSending: Bool
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.reports) { request, context, _ in try await shown(request, context) }
    groups.unit.on(Routes.reportsMark) { request, context, _ in try await mark(request, context) }
    groups.unit.on(Routes.reportsExport) { request, context, unit in
      if try context.form().asksForSpreadsheet {
        return try await service.spreadsheet(of: unit, by: context.viewer).response(to: request)
      }
      let bytes = try await service.export(of: unit, by: context.viewer)
      let file = Download(
        fileName: "人社部上报\(clock.now().day).csv", contentType: "text/csv; charset=utf-8", length: bytes.count)
      return try await file.response(to: request) { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[$0])) }
    }
  }

  private func shown(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    guard query.asksForSpreadsheet else { return try await list(request, context).response() }
    let state = ReportsController.state(query)
    return try await exports.answer(
      UnitLists.reports, in: .unit(context.unit), filters: [state.map { "状态：\($0.label)" }], for: context.viewer, to: request
    ) { try await service.list(of: context.unit, state, $0, by: context.viewer).page.rows }
  }

  /// What is asked for: without a tab what waits, nil for all.
  private static func state(_ query: FormBody) -> ReportState? {
    let chosen = query.text("state")
    return chosen == "all" ? nil : ReportState(rawValue: chosen) ?? .queued
  }

  private func list(
    issues: FormIssues = .none, _ request: Request, _ context: UnitContext
  ) async throws -> HTML {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let state = ReportsController.state(query)
    let window = ListWindow(offset: page.offset, limit: page.size)
    let found = try await service.list(of: context.unit, state, window, by: context.viewer)
    let shown = ReportsPage(
      unit: context.unit, isSending: isSending, state: state, reports: found.page, counts: found.counts, page: page,
      query: query, issues: issues)
    return shells.unit(shown.body(token: context.formToken), at: .issuance, request, context)
  }

  private func mark(_ request: Request, _ context: UnitContext) async throws -> Response {
    do {
      let count = try await service.mark(context.form().ids("ids"), of: context.unit, by: context.viewer)
      context.flash(.success, "已标记 \(count) 本证书为“已上报”。")
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await list(issues: FormIssues(refusal.reasons), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    return .seeOther(Routes.reports(context.unit).description)
  }
}
