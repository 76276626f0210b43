/// An address of this site. Made by `Route` only, so that no view or controller spells a path.
struct SiteURL: Sendable, Hashable, CustomStringConvertible {
  /// The path, encoded.
  let path: String
  /// The query, encoded; empty where there is none.
  private(set) var query = ""

  init(path: String) {
    self.path = path
  }

  /// The same address with this in its query; an empty value is left out.
  func with(_ name: String, _ value: String) -> SiteURL {
    guard !value.isEmpty else { return self }
    var url = self
    url.query += (query.isEmpty ? "?" : "&") + PercentEncoding.strict(name) + "=" + PercentEncoding.strict(value)
    return url
  }

  /// As it stands in a link.
  var description: String { path + query }
}
