/// The sections of a form at the left, each with its state; on a phone it folds away.
struct SectionList: Component {
  /// One section of the form.
  struct Section: Sendable {
    var title: String
    var href: String?
    var status: StatusTag
    var isCurrent: Bool

    init(_ title: String, _ href: String?, status: StatusTag, isCurrent: Bool = false) {
      self.title = title
      self.href = href
      self.status = status
      self.isCurrent = isCurrent
    }
  }

  var title: String
  var sections: [Section]

  init(_ sections: [Section], title: String = "申报书目录") {
    self.title = title
    self.sections = sections
  }

  var html: HTML {
    let items = sections.enumerated().map { index, section in item(index + 1, section) }
    let current = sections.first { $0.isCurrent }?.title
    return """
      <nav class="sections card" aria-label="\(title)"><details open data-fold><summary>\(title)\
      \(if: current != nil, "<span class=\"sections-current\">：\(current)</span>")</summary>\
      <ol>\(items)</ol></details></nav>

      """
  }

  private func item(_ number: Int, _ section: Section) -> HTML {
    let inner: HTML = "<span class=\"section-name\">\(number) \(section.title)</span> \(section.status)"
    guard let href = section.href else { return "<li><span class=\"section-link\">\(inner)</span></li>" }
    let current = section.isCurrent ? "page" : nil
    return "<li><a class=\"section-link\" href=\"\(href)\"\(attribute: "aria-current", current)>\(inner)</a></li>"
  }
}
