import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 发证管理 of a batch: tabs, dialogs, progress, 查看.
struct IssuanceController: Sendable {
  let service: IssuanceService
  let certificates: CertificateService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.batch) { request, context, _, batch in
      let query = try request.formQuery()
      if query.asksForSpreadsheet {
        return try await export(batch, IssuanceFilter(query), request, context)
      }
      return try await board(batch, query, request, context).response()
    }
    groups.unit.on(Routes.batchRoster) { request, context, _, batch in
      try await service.roster(of: batch, in: context.unit, by: context.viewer).response(to: request)
    }
    groups.unit.on(Routes.issuanceAction) { request, context, _, batch in try await action(batch, request, context) }
    groups.unit.on(Routes.issuanceDecision) { request, context, _, batch in try await decide(batch, request, context) }
    groups.unit.on(Routes.issuanceProgress) { request, context, _, batch in
      try await progress(batch, request, context)
    }
    groups.unit.on(Routes.issuanceProgressStatus) { _, context, _, batch in try await status(batch, context) }
    groups.unit.on(Routes.issuance) { request, context, _, batch, application in
      let found = try await service.issuance(application, of: batch, in: context.unit, by: context.viewer)
      let page = IssuancePage(
        unit: context.unit, batch: try await self.batch(batch, context), issuance: found.issuance,
        versions: found.versions)
      return shells.unit(page.body, at: .issuance, request, context)
    }
    groups.unit.on(Routes.issuedCertificateFile) { request, context, _, id in
      let (certificate, bytes) = try await certificates.file(of: id, as: .pdf, in: context.unit, by: context.viewer)
      return try await CertificateFile(certificate, .pdf, bytes, .inline).response(to: request)
    }
    groups.unit.on(Routes.issuedCertificateOFD) { request, context, _, id in
      let (certificate, bytes) = try await certificates.file(of: id, as: .ofd, in: context.unit, by: context.viewer)
      return try await CertificateFile(certificate, .ofd, bytes, .attachment).response(to: request)
    }
  }

  private func export(
    _ id: BatchID, _ filter: IssuanceFilter, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let sheet = UnitLists.issuances(try await batch(id, context).name)
    return try await exports.answer(
      sheet, in: .unit(context.unit), filters: filter.words, for: context.viewer, to: request
    ) { try await service.board(of: id, in: context.unit, filter, $0, by: context.viewer).page.rows }
  }

  private func progress(_ id: BatchID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let batch = try await batch(id, context)
    let progress = try await service.progress(of: id, in: context.unit, by: context.viewer)
    let address = ListAddress(Routes.issuanceProgress(context.unit, id).description)
    guard try request.formQuery().asksForSpreadsheet else {
      let page = IssuanceProgressPage(unit: context.unit, batch: batch, progress: progress, address: address)
      return shells.unit(page.body, at: .issuance, request, context).response()
    }
    let failures = progress?.failures ?? []
    return try await exports.answer(
      UnitLists.failures(batch.name), in: .unit(context.unit), for: context.viewer, to: request
    ) { $0.cut(failures) }
  }

  private func batch(_ id: BatchID, _ context: UnitContext) async throws -> Batch {
    let window = ListWindow(limit: 1)
    return try await service.board(of: id, in: context.unit, IssuanceFilter(), window, by: context.viewer).batch
  }

  private func board(
    _ batch: BatchID, _ query: FormBody, _ request: Request, _ context: UnitContext, issues: FormIssues = .none
  ) async throws -> HTML {
    let page = PageRequest(query)
    let filter = IssuanceFilter(query)
    let board = try await service.board(
      of: batch, in: context.unit, filter, ListWindow(offset: page.offset, limit: page.size), by: context.viewer)
    let shown = IssuanceBoardPage(
      unit: context.unit, board: board, filter: filter, page: page, query: query, issues: issues)
    return shells.unit(shown.body(token: context.formToken), at: .issuance, request, context)
  }

  /// Shows the dialog of the pressed button, or the list again where nobody is ticked.
  private func action(_ batch: BatchID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let form = try context.form()
    let ids: [ApplicationID] = form.ids("ids")
    guard let action: IssuanceAction = form.choice("action"), !ids.isEmpty else {
      let issues = FormIssues([Reason("nobody-ticked", "请先在列表中勾选申报人。")])
      return try await board(batch, FormBody(), request, context, issues: issues).response(status: .unprocessableContent)
    }
    var entry = IssuanceActionPage.Entry()
    let rows = try await service.listed(ids, of: batch, in: context.unit, by: context.viewer)
    entry.releases = rows.first?.state == .held
    return try await dialog(batch, action, rows, entry, .none, request, context).response()
  }

  private func dialog(
    _ batch: BatchID, _ action: IssuanceAction, _ rows: [Issuance], _ entry: IssuanceActionPage.Entry,
    _ issues: FormIssues, _ request: Request, _ context: UnitContext
  ) async throws -> HTML {
    var documents: [ApprovalDocument] = []
    if let kind = action.documentKind {
      documents = try await service.approvals(for: batch, kind: kind, in: context.unit, by: context.viewer)
    }
    let page = IssuanceActionPage(
      unit: context.unit, batch: try await self.batch(batch, context), action: action, rows: rows, documents: documents,
      entry: entry, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .issuance, request, context)
  }

  private func decide(_ batch: BatchID, _ request: Request, _ context: UnitContext) async throws -> Response {
    // Whoever may not look at the batch learns nothing about what such a form has to hold.
    _ = try await self.batch(batch, context)
    let form = try context.form()
    guard let action: IssuanceAction = form.choice("action") else { throw PageError.badRequest() }
    let ids: [ApplicationID] = form.ids("ids")
    let entry = IssuanceActionPage.Entry(
      approval: form.id("approval"), remark: form.text("remark"), reason: form.text("reason"),
      amendment: AmendmentFields(form), releases: form.text("direction") == "release")
    do {
      return try await carryOut(action, ids, batch, entry, request, context)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      let rows = try await service.listed(ids, of: batch, in: context.unit, by: context.viewer)
      return try await dialog(batch, action, rows, entry, FormIssues(refusal.reasons), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func carryOut(
    _ action: IssuanceAction, _ ids: [ApplicationID], _ batch: BatchID, _ entry: IssuanceActionPage.Entry,
    _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let (unit, viewer) = (context.unit, context.viewer)
    let outcome: IssuanceOutcome
    switch action {
    case .issue:
      _ = try await service.order(
        ids, of: batch, approval: entry.approval, remark: entry.remark, in: unit, by: viewer)
      context.flash(.success, "已开始发放 \(ids.count) 人的证书，任务在后台运行，可以离开本页。")
      return .seeOther(Routes.issuanceProgress(unit, batch).description)
    case .amend:
      guard entry.amendment.problems.isEmpty else { throw Refusal(entry.amendment.problems) }
      _ = try await service.amend(ids, of: batch, entry.amendment.amendment, in: unit, by: viewer)
      context.flash(.success, "已开始修改 \(ids.count) 人的证书，任务在后台运行，可以离开本页。")
      return .seeOther(Routes.issuanceProgress(unit, batch).description)
    case .verify where entry.releases:
      outcome = try await service.release(ids, of: batch, reason: entry.reason, in: unit, by: viewer)
    case .verify:
      outcome = try await service.hold(ids, of: batch, reason: entry.reason, in: unit, by: viewer)
    case .revoke:
      outcome = try await service.revoke(
        ids, of: batch, under: entry.approval, reason: entry.reason, in: unit, by: viewer)
    case .fail:
      outcome = try await service.fail(ids, of: batch, reason: entry.reason, in: unit, by: viewer)
    }
    let title = action == .verify ? (entry.releases ? "移出核准中" : "移入核准中") : action.label
    guard outcome.refused.isEmpty else {
      let page = IssuanceOutcomePage(unit: unit, batch: batch, title: title, outcome: outcome)
      return shells.unit(page.body, at: .issuance, request, context).response()
    }
    context.flash(.success, "\(title)：已办理 \(outcome.done.count) 人。")
    return .seeOther(Routes.batch(unit, batch).description)
  }

  /// What the progress bar asks for.
  private func status(_ batch: BatchID, _ context: UnitContext) async throws -> Response {
    guard let progress = try await service.progress(of: batch, in: context.unit, by: context.viewer) else {
      throw NotFound("发证任务")
    }
    let status = JobStatus(
      done: progress.done, total: progress.total, label: progress.label, finished: progress.isFinished, href: nil)
    let bytes = try JSONEncoder().encode(status)
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private struct JobStatus: Encodable {
    let done: Int
    let total: Int
    let label: String
    let finished: Bool
    let href: String?
  }
}

extension IssuanceFilter {
  /// What the address says; without a tab 待发放 is shown.
  init(_ query: FormBody) {
    let state = query.text("state")
    self.init(
      state: state == "all" ? nil : IssuanceState(rawValue: state) ?? .pending, name: query.text("name"),
      employer: query.text("employer"))
  }
}
