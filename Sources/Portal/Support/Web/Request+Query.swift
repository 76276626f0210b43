import Hummingbird

extension Request {
  /// The query of the address, decoded strictly.
  ///
  /// - Throws: `FormError` where it is broken, too long or has too many names.
  func formQuery() throws(FormError) -> FormBody {
    guard let query = uri.query else { return FormBody() }
    return try FormBody(decoding: query.utf8, limits: .query)
  }

  /// The path with its query, as links back to this page use it.
  var localAddress: String {
    guard let query = uri.query, !query.isEmpty else { return uri.path }
    return "\(uri.path)?\(query)"
  }
}
