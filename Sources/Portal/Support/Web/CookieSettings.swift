import Hummingbird

/// How our own cookies are set: HttpOnly, SameSite=Lax, behind TLS also Secure and bound to the host by `__Host-`.
struct CookieSettings: Sendable {
  /// Whether browsers reach us by TLS.
  var isSecure: Bool

  init(isSecure: Bool) {
    self.isSecure = isSecure
  }

  /// The full name of one of our cookies.
  func name(_ short: String) -> String { isSecure ? "__Host-\(short)" : short }

  /// The value that the browser sent.
  func value(_ short: String, in request: Request) -> String? {
    request.cookies[name(short)]?.value
  }

  /// A cookie; without `maxAge` (seconds) it lasts as long as the browser is open.
  ///
  /// - Throws: where the value has characters that no cookie may have.
  func cookie(_ short: String, _ value: String, maxAge: Int? = nil) throws -> Cookie {
    try Cookie.validated(
      name: name(short), value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }

  /// A cookie that takes one away.
  func removal(_ short: String) throws -> Cookie { try cookie(short, "", maxAge: 0) }

  /// The session's cookie.
  static let session = "session"
  /// The cookie that the form token of those who are not signed in hangs on.
  static let visitor = "visitor"
  /// A sign-in whose second factor is still to come.
  static let ticket = "ticket"
  /// Messages for the next page.
  static let flash = "flash"
}
