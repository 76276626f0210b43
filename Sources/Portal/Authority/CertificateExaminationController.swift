import HTTPTypes
import Hummingbird
import Services
import Titles

/// 证书登记审核: the list, 审核, 通过, 退回.
struct CertificateExaminationController: Sendable {
  let service: CertificateExaminationService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.certificateRequests) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.certificateExamination) { request, context, _, id in
      try await page(id, request: request, context).response()
    }
    groups.unit.on(Routes.certificateExaminationDecision) { request, context, _, id in
      try await decide(id, request, context)
    }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = CertificateRequestFilter(query)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        UnitLists.certificateRequests, in: .unit(context.unit), filters: filter.words, for: context.viewer, to: request
      ) { try await service.list(of: context.unit, filter, $0, by: context.viewer).page.rows }
    }
    let found = try await service.list(
      of: context.unit, filter, ListWindow(offset: page.offset, limit: page.size), by: context.viewer)
    let shown = CertificateRequestsPage(
      unit: context.unit, filter: filter, requests: found.page, counts: found.counts, page: page, query: query)
    return shells.unit(shown.body, at: .certificateRequests, request, context).response()
  }

  private func page(
    _ id: CertificateRequestID, reason: String = "", issues: FormIssues = .none, request: Request, _ context: UnitContext
  ) async throws -> HTML {
    let view = try await service.view(id, in: context.unit, by: context.viewer)
    let page = CertificateExaminationPage(unit: context.unit, view: view, reason: reason, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .certificateRequests, request, context)
  }

  private func decide(
    _ id: CertificateRequestID, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let form = try context.form()
    let reason = form.text("reason")
    let isPassed = form.text("decision") == "pass"
    do {
      if isPassed {
        try await service.pass(id, version: form.int("version") ?? 0, in: context.unit, by: context.viewer)
      } else {
        try await service.sendBack(id, reason: reason, in: context.unit, by: context.viewer)
      }
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await page(id, reason: reason, issues: FormIssues(refusal.reasons), request: request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, isPassed ? "已通过，申请人可以在“我的证书”中查看。" : "已退回，申请人修改后会重新提交。")
    return .seeOther(Routes.certificateRequests(context.unit).description)
  }
}

extension CertificateRequestFilter {
  /// What the address says; without a tab 待审核 is shown.
  init(_ query: FormBody) {
    let state = query.text("state")
    self.init(
      state: state == "all" ? nil : CertificateRequestState.tabs.first { $0.rawValue == state } ?? .submitted,
      kind: query.choice("kind"), name: query.text("name"), number: query.text("number"))
  }
}
