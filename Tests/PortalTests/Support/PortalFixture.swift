import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Titles

@testable import Portal

/// A small site with the whole middleware around it.
enum PortalFixture {
  typealias Context = PortalRequestContext

  static let cookies = CookieSettings(isSecure: false)
  static let key = SigningKey([UInt8](repeating: 7, count: 32))
  static let site = SiteFrame(
    platform: "示例平台", business: "职称业务", assets: AssetLinks(prefix: "/static/00000000/"), search: "/search",
    display: "/display", keepAlive: "/keep-alive", signOut: "/sign-out", accessibility: "/accessibility")

  /// A frame for rendering without a request.
  static func frame(sessionSeconds: Int? = nil) -> PageFrame {
    PageFrame(site: site, token: FormToken("TOKEN"), address: "/here?a=1", sessionSeconds: sessionSeconds)
  }

  /// The form token of somebody who is signed in by `session`.
  static func token(session: String) -> String {
    FormTokens<Context>.token(for: "session:\(session)", key)
  }

  /// An application with the middleware in its order and the routes that the test adds.
  static func application(
    isSecure: Bool = false, hosts: [String] = [], bodyLimit: Int = 1 << 20, proxies: Int = 0,
    routes: (Router<Context>) -> Void
  ) -> some ApplicationProtocol {
    let router = Router(context: Context.self)
    let cookies = CookieSettings(isSecure: isSecure)
    router.add(middleware: SecurityHeaders(isSecure: isSecure))
    router.add(
      middleware: ErrorPageMiddleware { page, request, context in
        PlainShell(context.frame(site, request), PageBody(page.title, page.html)).html
      })
    router.add(middleware: HostCheck(allowed: hosts))
    router.add(middleware: ClientAddress(trustedProxies: proxies))
    router.add(middleware: BodyLimit(maximum: bodyLimit))
    router.add(
      middleware: Sessions(cookies: cookies) { token in
        token == "alive" ? Sessions<Context>.Session("申报人甲", seconds: 1800) : nil
      })
    router.add(middleware: FormTokens(cookies: cookies, key: key, random: { [UInt8](repeating: 1, count: 32) }))
    router.add(middleware: Flashes(cookies: cookies, key: key))
    routes(router)
    return Application(router: router)
  }

  /// The header fields of a signed-in browser's form post.
  static func formHeaders(_ more: [String: String] = [:], session: String? = "alive") -> HTTPFields {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"]
    if let session { headers[.cookie] = "session=\(session)" }
    for (name, value) in more {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return headers
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }
}
