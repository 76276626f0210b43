import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Titles

@testable import Portal

@Suite("Error pages")
struct ErrorPageTests {
  private struct Secret: Error, CustomStringConvertible {
    let description = "SELECT * FROM person WHERE number = 990000199001010016"
  }

  private func answer(_ error: any Error & Sendable, accept: String = "text/html") async throws -> TestResponse {
    let application = PortalFixture.application { router in
      router.get("/fail") { _, _ -> Response in throw error }
    }
    return try await application.test(.router) { client in
      try await client.execute(uri: "/fail", method: .get, headers: [.accept: accept])
    }
  }

  @Test("what went wrong inside is never shown, neither to people nor to programs", arguments: ["text/html", "application/json"])
  func neverLeaks(accept: String) async throws {
    let response = try await answer(Secret(), accept: accept)
    #expect(response.status == .internalServerError)
    #expect(response.text.contains("系统暂时无法处理您的请求"))
    for word in ["SELECT", "990000", "Secret", "person"] { #expect(!response.text.contains(word)) }
  }

  @Test("the log gets an error's type and case, never what it carries")
  func logsNoData() {
    #expect(ErrorPageMiddleware<PortalRequestContext>.name(of: Secret()) == "Secret.SELECT")
    #expect(ErrorPageMiddleware<PortalRequestContext>.name(of: FormError.tooLarge) == "FormError.tooLarge")
    #expect(ErrorPageMiddleware<PortalRequestContext>.name(of: Refusal("x", "演示甲")) == "Refusal.Refusal")
  }

  @Test("a page shows the number under which the log says more")
  func reference() async throws {
    let text = try await answer(Secret()).text
    let number = try #require(text.firstMatch(of: #/受理编号 <code>([0-9a-f]+)</code>/#)?.output.1)
    #expect(number.count >= 16)
  }

  @Test("a refusal says all its reasons, escaped")
  func refusal() async throws {
    let refusal = Refusal([Reason("posting-short", "公示期未满。"), Reason("sheet-missing", "缺少<公示表>，请先上传。")])
    let page = try await answer(refusal)
    #expect(page.status == .unprocessableContent)
    #expect(page.text.contains("<li>公示期未满。</li><li>缺少&lt;公示表&gt;，请先上传。</li>"))
    let problem = try await answer(refusal, accept: "application/json")
    #expect(problem.headers[.contentType] == "application/problem+json; charset=utf-8")
    #expect(problem.text.contains("\"code\":\"sheet-missing\""))
    #expect(problem.text.contains("\"status\":422"))
  }

  @Test("the status says what happened")
  func statuses() async throws {
    #expect(try await answer(Refusal("version-conflict", "内容已被修改。")).status == .conflict)
    let missing = try await answer(NotFound("申报书"))
    #expect(missing.status == .notFound)
    #expect(missing.text.contains("没有找到您要访问的申报书"))
    #expect(try await answer(PageError.forbidden([Reason("no", "您没有审核权限。")])).status == .forbidden)
    #expect(try await answer(FormError.tooLarge).status == .contentTooLarge)
    #expect(try await answer(FormError.malformed).status == .badRequest)
    let busy = try await answer(PageError.tooManyRequests(retryAfter: 90))
    #expect(busy.status == .tooManyRequests)
    #expect(busy.headers[.retryAfter] == "90")
    #expect(busy.text.contains("请在 2 分钟后再试"))
  }

  @Test("who has to sign in is sent there; a program gets 401")
  func signIn() async throws {
    let error = PageError.signInRequired("/login/personal?return=%2Fme")
    let page = try await answer(error)
    #expect(page.status == .seeOther)
    #expect(page.headers[.location] == "/login/personal?return=%2Fme")
    #expect(try await answer(error, accept: "application/json").status == .unauthorized)
  }

  @Test("an address that does not exist is 404 with a page")
  func unknownAddress() async throws {
    let application = PortalFixture.application { _ in }
    try await application.test(.router) { client in
      let response = try await client.execute(uri: "/nowhere/990000199001010016", method: .get)
      #expect(response.status == .notFound)
      #expect(response.text.contains("没有找到您要访问的页面"))
      #expect(response.headers[.contentSecurityPolicy] == SecurityPolicy.page)
      let head = try await client.execute(uri: "/nowhere", method: .head)
      #expect(head.status == .notFound)
      #expect(head.body.readableBytes == 0)
    }
  }
}
