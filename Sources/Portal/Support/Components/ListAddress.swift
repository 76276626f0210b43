/// The address of a list with its filters, tab, order and page in the query, so that it can be bookmarked.
struct ListAddress: Sendable, Equatable {
  var path: String
  var query: FormBody

  init(_ path: String, _ query: FormBody = FormBody()) {
    self.path = path
    self.query = query
  }

  /// The address as it is.
  var text: String {
    let entries = query.entries.filter { !$0.value.isEmpty }
    return entries.isEmpty ? path : "\(path)?\(FormBody(entries).encoded)"
  }

  /// The same list with another value (nil: none), on its first page.
  func with(_ name: String, _ value: String?) -> ListAddress {
    ListAddress(path, query.replacing(name, with: value).removing("page"))
  }

  /// Another page of the same list.
  func page(_ number: Int) -> String {
    ListAddress(path, query.replacing("page", with: number == 1 ? nil : String(number))).text
  }
}
