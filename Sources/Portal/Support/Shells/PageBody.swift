/// The content of a page, whatever shell it stands in.
struct PageBody: Sendable {
  /// The page's title; the document's title adds the platform's name.
  var title: String
  /// The way here; the last one is the page itself. Empty: no breadcrumb.
  var crumbs: [Link]
  /// Whether a form came back with errors: the document's title says so first.
  var hasErrors: Bool
  /// Above the white cards, over the whole width (the portal's opening).
  var hero: HTML
  var content: HTML
  /// Sticks to the bottom of the window.
  var bar: ActionBar?

  init(
    _ title: String, crumbs: [Link] = [], hasErrors: Bool = false, hero: HTML = HTML(), bar: ActionBar? = nil,
    _ content: HTML
  ) {
    self.title = title
    self.crumbs = crumbs
    self.hasErrors = hasErrors
    self.hero = hero
    self.bar = bar
    self.content = content
  }
}
