import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Titles

@testable import Portal

@Suite("Middleware")
struct MiddlewareTests {
  @Test("every page carries the headers that forbid what we never do")
  func securityHeaders() async throws {
    let application = PortalFixture.application { $0.get("/") { _, _ in HTML(text: "x") } }
    try await application.test(.router) { client in
      let headers = try await client.execute(uri: "/", method: .get).headers
      let policy = try #require(headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'self'"))
      #expect(!policy.contains("unsafe"))
      #expect(headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[.cacheControl] == "private, no-store")
      #expect(headers[.contentType] == "text/html; charset=utf-8")
      #expect(headers[.strictTransportSecurity] == nil)
    }
  }

  @Test("hosts that are not ours are refused")
  func hosts() async throws {
    let ours = PortalFixture.application(hosts: ["LOCALHOST"]) { $0.get("/") { _, _ in "ok" } }
    try await ours.test(.router) { client in
      let response = try await client.execute(uri: "/", method: .get)
      #expect(response.status == .ok)
    }
    let other = PortalFixture.application(hosts: ["title.example"]) { $0.get("/") { _, _ in "ok" } }
    try await other.test(.router) { client in
      let response = try await client.execute(uri: "/", method: .get)
      #expect(response.status == .misdirectedRequest)
    }
  }

  @Test("the host of an origin stands as browsers send it")
  func hostOfOrigin() {
    #expect(PortalSettings.host(ofOrigin: "https://Title.example") == "title.example")
    #expect(PortalSettings.host(ofOrigin: "https://title.example:443") == "title.example")
    #expect(PortalSettings.host(ofOrigin: "http://title.example:80") == "title.example")
    #expect(PortalSettings.host(ofOrigin: "http://title.example:443") == "title.example:443")
    #expect(PortalSettings.host(ofOrigin: "http://[::1]:8080") == "[::1]:8080")
    #expect(PortalSettings.host(ofOrigin: "https://user@title.example") == nil)
    #expect(PortalSettings.host(ofOrigin: "title.example") == nil)
  }

  @Test("a body over the limit is refused by its announced length")
  func bodyLimit() async throws {
    let application = PortalFixture.application(bodyLimit: 10) { $0.post("/") { _, _ in "ok" } }
    try await application.test(.router) { client in
      let headers = PortalFixture.formHeaders(["Content-Length": "11"])
      let response = try await client.execute(uri: "/", method: .post, headers: headers, body: ByteBuffer(string: "12345678901"))
      #expect(response.status == .contentTooLarge)
      #expect(response.text.contains("10 B"))
    }
  }

  @Test("a message is shown on the next page, once, and cannot be forged")
  func flash() async throws {
    let application = PortalFixture.application { router in
      router.get("/do") { _, context -> Response in
        context.flash(.success, "已保存 <1> 项")
        return .seeOther("/page")
      }
      router.get("/page") { request, context in
        PlainShell(context.frame(PortalFixture.site, request), PageBody("页", "-")).html
      }
    }
    try await application.test(.router) { client in
      let done = try await client.execute(uri: "/do", method: .get)
      #expect(done.status == .seeOther)
      let cookie = try #require(done.headers[.setCookie]?.split(separator: ";").first.map(String.init))
      let page = try await client.execute(uri: "/page", method: .get, headers: [.cookie: cookie])
      #expect(page.text.contains("已保存 &lt;1&gt; 项"))
      #expect(page.headers[.setCookie]?.contains("Max-Age=0") == true)
      let forged = try await client.execute(uri: "/page", method: .get, headers: [.cookie: cookie.dropLast() + "x"])
      #expect(!forged.text.contains("已保存"))
    }
  }

  @Test("too many requests of one client are refused, others are served")
  func rateLimit() async throws {
    let application = PortalFixture.application(proxies: 1) { router in
      router.add(middleware: RateLimit(RateLimiter(burst: 2, interval: 1000), now: { Moment(milliseconds: 0) }))
      router.get("/") { _, context in context.portal.remoteAddress ?? "-" }
    }
    try await application.test(.router) { client in
      func ask(_ forwarded: String) async throws -> TestResponse {
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        return try await client.execute(uri: "/", method: .get, headers: [name: forwarded])
      }
      let first = try await ask("1.1.1.1, 10.0.0.1")
      #expect(first.text == "10.0.0.1")
      let others = [try await ask("2.2.2.2, 10.0.0.1"), try await ask("3.3.3.3, 10.0.0.1"), try await ask("10.0.0.2")]
      #expect(others.map(\.status) == [.ok, .tooManyRequests, .ok])
    }
  }

  @Test("display preferences go into a cookie and back to the page, never elsewhere")
  func display() async throws {
    let application = PortalFixture.application { router in
      router.get("/display") { request, _ in try DisplayPreferences.change(request, isSecure: false) }
      router.get("/page") { request, context in PlainShell(context.frame(PortalFixture.site, request), PageBody("页", "-")).html }
    }
    try await application.test(.router) { client in
      let changed = try await client.execute(uri: "/display?text=large&contrast=high&return=%2Fpage%3Fa%3D1", method: .get)
      #expect(changed.headers[.location] == "/page?a=1")
      let cookie = try #require(changed.headers[.setCookie]?.split(separator: ";").first.map(String.init))
      #expect(cookie == "display=large.contrast")
      let page = try await client.execute(uri: "/page", method: .get, headers: [.cookie: cookie])
      #expect(page.text.contains("<html lang=\"zh-CN\" class=\"large-text high-contrast\">"))
      #expect(page.text.contains("标准字号") && page.text.contains("标准配色"))
    }
  }

  @Test(
    "a return address leads only within the site",
    arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a b", "/a\r\nSet-Cookie: x"])
  func localAddress(address: String) {
    #expect(LocalAddress(address).text == "/")
    #expect(LocalAddress("/me?tab=1").text == "/me?tab=1")
  }
}
