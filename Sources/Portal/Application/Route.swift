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
  /// What stands before, between and after the parameters.
  private let pieces: [String]

  init(_ method: HTTPRequest.Method, _ pattern: String) {
    self.method = method
    self.pattern = pattern
    var pieces = [""]
    for (index, part) in pattern.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces[pieces.count - 1] += "/" }
      if part.hasPrefix("{") { pieces.append("") } else { pieces[pieces.count - 1] += part }
    }
    self.pieces = pieces
  }

  /// The link with these parameters in the places of the pattern.
  func callAsFunction(_ parameters: repeat each Parameter) -> SiteURL {
    var path = pieces[0]
    var position = 0
    func add(_ text: String) {
      position += 1
      path += text
      path += pieces[position]
    }
    repeat add((each parameters).pathText)
    return SiteURL(path: path)
  }
}
