import Titles

/// Where the inputs of a form lead: the addresses that only its page knows.
struct FormPlaces: Sendable {
  /// Where a file of the field with this name is `PUT`.
  var upload: @Sendable (String) -> SiteURL?
  /// Where a file that was uploaded before is chosen for that field; nil where none can be.
  var reuse: @Sendable (String) -> SiteURL?
  /// Where a file is shown.
  var file: @Sendable (FileReference) -> SiteURL
  /// Where a thing of a long list is looked for by typing; nil where its names are typed freely.
  var search: @Sendable (_ list: String) -> SiteURL?
  /// Known names of a list whose names are typed freely.
  var suggestions: @Sendable (_ list: String) -> [String]
  /// What was found for a field where the page has no JavaScript to look for itself.
  var found: [String: [FormOption]]

  init(
    upload: @escaping @Sendable (String) -> SiteURL? = { _ in nil },
    reuse: @escaping @Sendable (String) -> SiteURL? = { _ in nil }, file: @escaping @Sendable (FileReference) -> SiteURL,
    search: @escaping @Sendable (String) -> SiteURL? = { _ in nil },
    suggestions: @escaping @Sendable (String) -> [String] = { _ in [] }, found: [String: [FormOption]] = [:]
  ) {
    self.upload = upload
    self.reuse = reuse
    self.file = file
    self.search = search
    self.suggestions = suggestions
    self.found = found
  }
}
