import Hummingbird
import Services
import Titles

/// 我的证书: list, 查看, 下载, 查验记录.
struct MyCertificatesController: Sendable {
  let service: CertificateService
  let requests: CertificateRequestService
  let platform: Platform
  let shells: PageShells
  /// The whole address behind the QR code of a secret.
  let checkAddress: @Sendable (_ token: String) -> String

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.myCertificates) { request, context in
      let page = MyCertificatesPage(
        notes: notes, certificates: try await service.mine(context.viewer),
        requests: try await requests.open(by: context.viewer))
      return shells.personal(page.body(token: context.formToken), at: .certificates, request, context)
    }
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
    groups.personal.on(Routes.myCertificateChecks) { request, context, id in try await checks(id, request, context) }
  }

  /// The manual's notes; the last one speaks of 上报人社部.
  private var notes: [String] { Array(platform.reference.text(.certificatesNotice).paragraphs.prefix(4)) }

  private func certificate(_ id: CertificateID, _ request: Request, _ context: PersonalContext) async throws -> HTML {
    let certificate = try await service.certificate(id, by: context.viewer)
    let address = checkAddress(service.checkToken(of: certificate))
    let page = MyCertificatePage(
      certificate: certificate, versions: try await service.versions(of: id, by: context.viewer), checkAddress: address,
      code: HTML(trusted: try service.code(of: address, label: "证书查验二维码")))
    return shells.personal(page.body, at: .certificates, request, context)
  }

  private func checks(_ id: CertificateID, _ request: Request, _ context: PersonalContext) async throws -> HTML {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let window = ListWindow(offset: page.offset, limit: page.size)
    let found = try await service.checks(of: id, window, by: context.viewer)
    let shown = CertificateChecksPage(certificate: found.certificate, checks: found.checks, page: page, query: query)
    return shells.personal(shown.body, at: .certificates, request, context)
  }
}
