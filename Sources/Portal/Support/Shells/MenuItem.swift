/// One line of the menu at the left: a place, or a heading with the places below it.
struct MenuItem: Sendable, Equatable {
  var title: String
  var href: String?
  var isCurrent: Bool
  /// What waits there.
  var count: Int?
  var children: [MenuItem]

  init(_ title: String, _ href: String, isCurrent: Bool = false, count: Int? = nil) {
    self.title = title
    self.href = href
    self.isCurrent = isCurrent
    self.count = count
    children = []
  }

  /// A heading.
  init(_ title: String, _ children: [MenuItem]) {
    self.title = title
    href = nil
    isCurrent = false
    count = nil
    self.children = children
  }
}
