import Titles

extension UnitMenu {
  /// The way to a page of a 单位中心: 首页, the headings of its menu, the menu, then what is given.
  func crumbs(in unit: UnitID, _ last: String? = nil) -> [Link] {
    var links = [Link(UnitMenu.home.label, UnitMenu.home.address(in: unit).description)]
    links += headings.map { Link($0.label) }
    links.append(Link(label, address(in: unit).description))
    if let last { links.append(Link(last)) }
    return links
  }

  /// The headings that the menu stands under, the outermost first.
  private var headings: [UnitMenuGroup] {
    var found: [UnitMenuGroup] = []
    var next = group
    while let heading = next {
      found.insert(heading, at: 0)
      next = heading.parent
    }
    return found
  }
}
