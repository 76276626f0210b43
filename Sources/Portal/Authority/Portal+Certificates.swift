import Services
import Titles

extension Portal {
  /// What an accepting authority does besides examining, and what holders and strangers do with certificates.
  func addCertificates(to groups: RouteGroups) {
    let authorities = AuthorityService(platform: platform)
    let certificates = CertificateService(platform: platform, signing: signing)
    let exports = ExportService(platform: platform)
    AuthoritySettingController(service: authorities, exports: exports, platform: platform, shells: shells)
      .add(to: groups)
    ApprovalDocumentController(
      service: ApprovalDocumentService(platform: platform), authorities: authorities, exports: exports, shells: shells
    ).add(to: groups)
    BatchController(
      service: BatchService(platform: platform), authorities: authorities, exports: exports, shells: shells
    ).add(to: groups)
    IssuanceController(
      service: IssuanceService(platform: platform), certificates: certificates, exports: exports, shells: shells
    ).add(to: groups)
    let requests = CertificateRequestService(platform: platform)
    let reports = ReportService(platform: platform)
    ReportsController(
      service: reports, exports: exports, isSending: settings.isReporting, clock: platform.clock, shells: shells
    ).add(to: groups)
    CertificateRequestController(service: requests, shells: shells).add(to: groups)
    CertificateExaminationController(
      service: CertificateExaminationService(platform: platform, signing: signing, checkAddress: settings.checkAddress),
      exports: exports, shells: shells
    ).add(to: groups)
    HeldCertificateController(service: HeldCertificateService(platform: platform), shells: shells).add(to: groups)
    CertificateImportController(
      service: CertificateImportService(platform: platform, regions: settings.regions), exports: exports, shells: shells
    ).add(to: groups)
    MyCertificatesController(
      service: certificates, requests: requests, reports: reports, exports: exports, platform: platform, shells: shells,
      checkAddress: settings.checkAddress
    ).add(to: groups)
    CertificateCheckController(
      service: CertificateCheckService(platform: platform, signing: signing), shells: shells,
      counts: RequestCountService(platform: platform), clock: platform.clock
    ).add(to: groups)
  }
}

extension PortalSettings {
  /// The whole address behind the QR code of a certificate, from the secret in it.
  public var checkAddress: @Sendable (_ token: String) -> String {
    let origin = origin
    return { token in origin + Routes.checkToken(token).description }
  }
}
