import Titles

/// What stands in an address: an id, a section's name, a token.
protocol RouteParameter: Sendable {
  /// Reads it from the address; nil where the text is none.
  init?(pathText: String)

  /// As it stands in the address.
  var pathText: String { get }
}

extension ID: RouteParameter {
  init?(pathText: String) { self.init(pathText) }

  var pathText: String { rawValue }
}

extension String: RouteParameter {
  init?(pathText: String) { self = pathText }

  var pathText: String { PercentEncoding.strict(self) }
}
