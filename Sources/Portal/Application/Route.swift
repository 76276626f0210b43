import HTTPTypes

/// One address of the site with its method, declared once: the router takes its pattern, pages take its links.
///
///     static let application = Route<ApplicationID>(.get, "/me/applications/{application}")
///     router.on(.application) { … }        Route.application(id)   // "/me/applications/0197…"
struct Route<each Parameter: RouteParameter>: Sendable {
  /// The method that it answers.
  let method: HTTPRequest.Method
  /// The path with its parameters in braces.
  let pattern: String

  init(_ method: HTTPRequest.Method, _ pattern: String) {
    self.method = method
    self.pattern = pattern
  }

  /// The link with these parameters in the places of the pattern.
  func callAsFunction(_ parameters: repeat each Parameter) -> SiteURL {
    var texts: [String] = []
    repeat texts.append((each parameters).pathText)
    var rest = texts[...]
    let path = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix("{") ? rest.popFirst() ?? "" : String(part)
    }
    return SiteURL(path: path.joined(separator: "/"))
  }
}
