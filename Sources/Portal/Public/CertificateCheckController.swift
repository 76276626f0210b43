import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 证书查验 for everybody: a page, or JSON at the same address.
struct CertificateCheckController: Sendable {
  let service: CertificateCheckService
  let shells: PageShells
  let counts: RequestCountService
  let clock: PlatformClock

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.check) { request, context in
      page(CertificateCheckPage(), request, context)
    }
    // Thirty at once and one more every two seconds: a person doesn't notice, a list of guesses gets nowhere.
    let limited = groups.anonymous.group().add(
      middleware: RateLimit(
        RateLimiter(burst: 30, interval: 2000), shared: .init(name: "check", counts: counts), now: clock.now))
    limited.on(Routes.checkNumber) { request, context in try await byNumber(request, context) }
    limited.on(Routes.checkFile) { request, context in try await byFile(request, context) }
    limited.on(Routes.checkToken) { request, context, token in
      let result = try await service.check(token: token, from: address(context))
      return try answer(result, request, context)
    }
  }

  private func page(_ page: CertificateCheckPage, _ request: Request, _ context: PortalRequestContext) -> HTML {
    shells.portal(page.body(token: context.formToken), request, context, at: Routes.check())
  }

  private func byNumber(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    let form = try context.form()
    let (number, proof) = (form.text("number"), form.text("proof"))
    do {
      return try answer(try await service.check(number: number, proof: proof, from: address(context)), request, context)
    } catch let refusal as Refusal where CertificateCheckController.wantsPage(request) {
      let issues = FormIssues(refusal.reasons)
      return page(CertificateCheckPage(number: number, proof: proof, issues: issues), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func byFile(_ request: Request, _ context: PortalRequestContext) async throws -> Response {
    var limits = MultipartReader.Limits()
    // A little more than the service takes, so that it is the one to say what is too large.
    limits.bodyBytes = CertificateCheckService.maximumFileBytes + (1 << 20)
    limits.fileBytes = limits.bodyBytes
    let outcome = try await MultipartReader(limits: limits).read(request, context) { _ in
      CheckedFileSink(try await service.beginFile())
    }
    do {
      let file = try outcome.files.first { $0.part.field == "file" }?.result.get()
      return try answer(try await service.check(file: file, from: address(context)), request, context)
    } catch let refusal as Refusal where CertificateCheckController.wantsPage(request) {
      return page(CertificateCheckPage(issues: FormIssues(refusal.reasons)), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func answer(
    _ result: CertificateCheckResult, _ request: Request, _ context: PortalRequestContext
  ) throws -> Response {
    guard CertificateCheckController.wantsPage(request) else { return try CertificateCheckReply(result).response() }
    return shells.portal(CertificateCheckResultPage(result: result).body, request, context, at: Routes.check()).response()
  }

  private func address(_ context: PortalRequestContext) -> String { context.portal.remoteAddress ?? "" }

  private static func wantsPage(_ request: Request) -> Bool {
    ErrorPageMiddleware<PortalRequestContext>.wantsPage(request)
  }
}
