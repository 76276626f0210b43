import Hummingbird
import Services
import Titles

/// 我的证书: list, 查看, 下载, 查验记录.
struct MyCertificatesController: Sendable {
  let service: CertificateService
  let requests: CertificateRequestService
  let reports: ReportService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells
  /// The whole address behind the QR code of a secret.
  let checkAddress: @Sendable (_ token: String) -> String

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.myCertificates) { request, context in try await list(request, context) }
    groups.personal.on(Routes.myCertificate) { request, context, id in try await certificate(id, request, context) }
    groups.personal.on(Routes.myCertificateFile) { request, context, id in
      let (certificate, bytes) = try await service.file(of: id, as: .pdf, by: context.viewer)
      let isShown = try request.formQuery().flag("show")
      return try await CertificateFile(certificate, .pdf, bytes, isShown ? .inline : .attachment).response(to: request)
    }
    groups.personal.on(Routes.myCertificateOFD) { request, context, id in
      let (certificate, bytes) = try await service.file(of: id, as: .ofd, by: context.viewer)
      return try await CertificateFile(certificate, .ofd, bytes, .attachment).response(to: request)
    }
    groups.personal.on(Routes.myCertificateReport) { _, context, id in
      try await reports.request(id, by: context.viewer)
      context.flash(.success, "已放入上报队列，结果会显示在“我的证书”的状态中。")
      return Response.seeOther(Routes.myCertificates().description)
    }
    groups.personal.on(Routes.myCertificateChecks) { request, context, id in try await checks(id, request, context) }
  }

  private func list(_ request: Request, _ context: PersonalContext) async throws -> Response {
    let certificates = try await service.mine(context.viewer)
    if try request.formQuery().asksForSpreadsheet {
      return try await exports.answer(PersonalLists.certificates, in: .person, for: context.viewer, to: request) {
        $0.cut(certificates)
      }
    }
    let page = MyCertificatesPage(
      notes: platform.reference.text(.certificatesNotice).paragraphs, certificates: certificates,
      requests: try await requests.open(by: context.viewer), reports: try await reports.reports(of: certificates))
    return shells.personal(page.body(token: context.formToken), at: .certificates, request, context).response()
  }

  private func certificate(_ id: CertificateID, _ request: Request, _ context: PersonalContext) async throws -> HTML {
    let certificate = try await service.certificate(id, by: context.viewer)
    let address = checkAddress(service.checkToken(of: certificate))
    let page = MyCertificatePage(
      certificate: certificate, versions: try await service.versions(of: id, by: context.viewer), checkAddress: address,
      code: HTML(trusted: try service.code(of: address, label: "证书查验二维码")))
    return shells.personal(page.body, at: .certificates, request, context)
  }

  private func checks(_ id: CertificateID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let query = try request.formQuery()
    if query.asksForSpreadsheet {
      let sheet = PersonalLists.checks(try await service.certificate(id, by: context.viewer).number)
      return try await exports.answer(sheet, in: .person, for: context.viewer, to: request) {
        try await service.checks(of: id, $0, by: context.viewer).checks.rows
      }
    }
    let page = PageRequest(query)
    let window = ListWindow(offset: page.offset, limit: page.size)
    let found = try await service.checks(of: id, window, by: context.viewer)
    let shown = CertificateChecksPage(certificate: found.certificate, checks: found.checks, page: page, query: query)
    return shells.personal(shown.body, at: .certificates, request, context).response()
  }
}
