import Hummingbird

/// How somebody wants to see the pages: 大字版, 高对比度. Kept in a cookie of the browser, without any account.
struct DisplayPreferences: Sendable, Equatable {
  var hasLargeText = false
  var hasHighContrast = false

  /// The cookie's name.
  static let cookieName = "display"

  init(largeText: Bool = false, highContrast: Bool = false) {
    hasLargeText = largeText
    hasHighContrast = highContrast
  }

  /// What the browser's cookie says.
  init(_ request: Request) {
    let words = request.cookies[DisplayPreferences.cookieName]?.value.split(separator: ".") ?? []
    hasLargeText = words.contains("large")
    hasHighContrast = words.contains("contrast")
  }

  /// The cookie's value.
  var cookieValue: String {
    let words = [hasLargeText ? "large" : nil, hasHighContrast ? "contrast" : nil].compactMap { $0 }
    return words.isEmpty ? "normal" : words.joined(separator: ".")
  }

  /// The classes of `<html>`, or nil.
  var classes: String? {
    let names = [hasLargeText ? "large-text" : nil, hasHighContrast ? "high-contrast" : nil].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// The query that the links 大字版 and 高对比度 carry to the address that changes them.
  func query(returnTo address: String) -> String {
    FormBody(["text": hasLargeText ? "large" : "normal", "contrast": hasHighContrast ? "high" : "normal", "return": address])
      .encoded
  }

  /// The answer to such a link: sets the cookie for a year and goes back to the page one came from.
  static func change(_ request: Request, isSecure: Bool) throws -> Response {
    let query = try request.formQuery()
    let wanted = DisplayPreferences(largeText: query["text"] == "large", highContrast: query["contrast"] == "high")
    var response = Response.seeOther(LocalAddress(query["return"]).text)
    let cookie = Cookie(
      name: cookieName, value: wanted.cookieValue, maxAge: 31_536_000, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .lax)
    response.setCookie(cookie)
    return response
  }
}
