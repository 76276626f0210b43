import HTTPTypes
import Hummingbird
import Services
import Titles

/// 登记和导入的证书: the list, 查看, 撤销证书.
struct HeldCertificateController: Sendable {
  let service: HeldCertificateService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.heldCertificates) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.heldCertificate) { request, context, unit, id in
      let held = try await service.view(id, in: unit, by: context.viewer)
      let opens = context.viewer.seat(in: unit)?.menus.contains(.issuance) == true
      let page = HeldCertificatePage(unit: unit, held: held, opensFile: opens)
      return shells.unit(page.body, at: .certificateRequests, request, context)
    }
    groups.unit.on(Routes.heldCertificateRevocation) { request, context, unit, id in
      let held = try await service.view(id, in: unit, by: context.viewer)
      return render(HeldCertificateRevocationPage(unit: unit, held: held), request, context)
    }
    groups.unit.on(Routes.heldCertificateRevoke) { request, context, _, id in try await revoke(id, request, context) }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> HTML {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = HeldCertificateFilter(query)
    let found = try await service.list(
      of: context.unit, filter, ListWindow(offset: page.offset, limit: page.size), by: context.viewer)
    let shown = HeldCertificatesPage(
      unit: context.unit, filter: filter, certificates: found.page, counts: found.counts, page: page, query: query)
    return shells.unit(shown.body, at: .certificateRequests, request, context)
  }

  private func revoke(_ id: CertificateID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let form = try context.form()
    let (approval, reason, isConfirmed) = (
      form.id("approval", as: ApprovalDocumentID.self), form.text("reason"), !form.text("confirmed").isEmpty
    )
    do {
      try await service.revoke(
        id, under: approval, reason: reason, isConfirmed: isConfirmed, in: context.unit, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      let held = try await service.view(id, in: context.unit, by: context.viewer)
      let page = HeldCertificateRevocationPage(
        unit: context.unit, held: held, approval: approval, reason: reason, isConfirmed: isConfirmed,
        issues: FormIssues(refusal.reasons))
      return render(page, request, context).response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "证书已撤销，持证人会收到通知；公开查验时显示为“已撤销”。")
    return .seeOther(Routes.heldCertificate(context.unit, id).description)
  }

  private func render(_ page: HeldCertificateRevocationPage, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(page.body(token: context.formToken), at: .certificateRequests, request, context)
  }
}
