import Foundation
import Hummingbird

/// Carries messages to the next page in a signed cookie that is shown once.
struct Flashes<Context: PortalContext>: RouterMiddleware {
  private let cookies: CookieSettings
  private let key: SigningKey

  /// - Parameter key: secret of this installation, the same on every node.
  init(cookies: CookieSettings, key: SigningKey) {
    self.cookies = cookies
    self.key = key
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var context = context
    let cookie = cookies.value(CookieSettings.flash, in: request)
    context.portal.flashes = cookie.flatMap(decode) ?? []
    var response = try await next(request, context)
    let isPage = response.headers[.contentType]?.hasPrefix("text/html") ?? false
    let outgoing = context.portal.outgoingFlashes.all
    if !outgoing.isEmpty {
      response.setCookie(try cookies.cookie(CookieSettings.flash, encode(outgoing), maxAge: 120))
    } else if cookie != nil, isPage {
      response.setCookie(try cookies.removal(CookieSettings.flash))
    }
    return response
  }

  private func encode(_ flashes: [Flash]) throws -> String {
    // A cookie holds 4 KB: the messages that fit, from the first.
    var kept = flashes.prefix(10).map { Flash($0.tone, String($0.text.prefix(300))) }
    var data = try JSONEncoder().encode(kept)
    while data.count > 1400, kept.count > 1 {
      kept.removeLast()
      data = try JSONEncoder().encode(kept)
    }
    return "\(Hex.encode(data)).\(key.sign(Array(data), purpose: "flash"))"
  }

  private func decode(_ text: String) -> [Flash]? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let data = Hex.decode(parts[0]) else { return nil }
    guard key.verify(String(parts[1]), of: data, purpose: "flash") else { return nil }
    return try? JSONDecoder().decode([Flash].self, from: Data(data))
  }
}
