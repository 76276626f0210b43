import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Portal

@Suite("Form tokens, sessions, cookies")
struct FormTokenTests {
  private let token = PortalFixture.token(session: "alive")

  private func application(isSecure: Bool = false) -> some ApplicationProtocol {
    PortalFixture.application(isSecure: isSecure) { router in
      router.get("/page") { _, context in "<\(context.viewer(String.self) ?? "-")>\(context.formToken.value)" }
      router.get("/plain") { _, context in context.viewer(String.self) ?? "nobody" }
      router.post("/save") { _, context in try context.form().encoded }
      router.put("/raw") { request, _ in String(buffer: try await request.body.collect(upTo: 100)) }
    }
  }

  private func post(_ body: String, _ headers: HTTPFields) async throws -> TestResponse {
    try await application().test(.router) { client in
      try await client.execute(uri: "/save", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
  }

  @Test("a form with the session's token is taken; the token itself is taken out")
  func accepted() async throws {
    let response = try await post("a=1&_token=\(token)&b=%E8%81%8C", PortalFixture.formHeaders())
    #expect(response.status == .ok)
    #expect(response.text == "a=1&b=%E8%81%8C")
  }

  @Test("without a token, with another session's, or with a changed one it is refused")
  func refused() async throws {
    let other = PortalFixture.token(session: "other")
    for body in ["a=1", "a=1&_token=", "a=1&_token=\(other)", "a=1&_token=\(token.dropLast())0x"] {
      let response = try await post(body, PortalFixture.formHeaders())
      #expect(response.status == .forbidden)
      #expect(response.text.contains("本次操作没有执行"))
    }
  }

  @Test(
    "a request that the browser says came from elsewhere is refused whatever it carries",
    arguments: [
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"], ["Origin": "null"],
    ])
  func foreign(headers: [String: String]) async throws {
    #expect(try await post("_token=\(token)", PortalFixture.formHeaders(headers)).status == .forbidden)
  }

  @Test("our own origin is taken", arguments: [["Sec-Fetch-Site": "same-origin"], ["Origin": "http://localhost"]])
  func own(headers: [String: String]) async throws {
    #expect(try await post("_token=\(token)", PortalFixture.formHeaders(headers)).status == .ok)
  }

  @Test("uploads and autosave carry the token as a header")
  func header() async throws {
    try await application().test(.router) { client in
      let headers = PortalFixture.formHeaders(["X-CSRF-Token": token, "Content-Type": "application/pdf"])
      let taken = try await client.execute(uri: "/raw", method: .put, headers: headers, body: ByteBuffer(string: "pdf"))
      #expect(taken.text == "pdf")
      let bare = PortalFixture.formHeaders(["Content-Type": "application/pdf"])
      #expect(
        try await client.execute(uri: "/raw", method: .put, headers: bare, body: ByteBuffer(string: "pdf")).status == .forbidden)
    }
  }

  @Test("a visitor gets a cookie only where a page has a form, and its form is then taken")
  func visitor() async throws {
    try await application().test(.router) { client in
      let plain = try await client.execute(uri: "/plain", method: .get)
      #expect(plain.headers[.setCookie] == nil)
      #expect(plain.text == "nobody")
      let page = try await client.execute(uri: "/page", method: .get)
      let cookie = try #require(page.headers[.setCookie])
      #expect(cookie.contains("visitor=0101") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      let value = String(repeating: "01", count: 32)
      let headers = PortalFixture.formHeaders(["Cookie": "visitor=\(value)"], session: nil)
      let body = ByteBuffer(string: "_token=\(page.text.dropFirst(3))&x=1")
      #expect(try await client.execute(uri: "/save", method: .post, headers: headers, body: body).text == "x=1")
      let stranger = PortalFixture.formHeaders(["Cookie": "visitor=\(String(repeating: "02", count: 32))"], session: nil)
      #expect(try await client.execute(uri: "/save", method: .post, headers: stranger, body: body).status == .forbidden)
    }
  }

  @Test("a session is found by its cookie; one that is no more is forgotten")
  func sessions() async throws {
    try await application().test(.router) { client in
      let alive = try await client.execute(uri: "/plain", method: .get, headers: [.cookie: "session=alive"])
      #expect(alive.text == "申报人甲")
      #expect(alive.headers[.setCookie] == nil)
      let gone = try await client.execute(uri: "/plain", method: .get, headers: [.cookie: "session=gone"])
      #expect(gone.text == "nobody")
      #expect(gone.headers[.setCookie]?.contains("Max-Age=0") == true)
    }
  }

  @Test("behind TLS cookies are Secure and bound to the host, and browsers are told to stay there")
  func secure() async throws {
    try await application(isSecure: true).test(.router) { client in
      let unbound = try await client.execute(uri: "/plain", method: .get, headers: [.cookie: "session=alive"])
      #expect(unbound.text == "nobody")
      let bound = try await client.execute(uri: "/plain", method: .get, headers: [.cookie: "__Host-session=alive"])
      #expect(bound.text == "申报人甲")
      #expect(bound.headers[.strictTransportSecurity]?.hasPrefix("max-age=31536000") == true)
      let page = try await client.execute(uri: "/page", method: .get)
      let cookie = try #require(page.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-visitor=") && cookie.contains("Secure") && cookie.contains("Path=/"))
      #expect(!cookie.contains("Domain"))
    }
  }

  @Test("a broken body is 400, one that is too long 413")
  func bodies() async throws {
    #expect(try await post("a=%zz", PortalFixture.formHeaders()).status == .badRequest)
    let long = "a=" + String(repeating: "x", count: 1 << 20)
    #expect(try await post(long, PortalFixture.formHeaders(["Transfer-Encoding": "chunked"])).status == .contentTooLarge)
  }

  @Test("secrets are compared whole")
  func constantTime() {
    #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2, 4]))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
    #expect(ConstantTime.areEqual([], []))
  }
}
