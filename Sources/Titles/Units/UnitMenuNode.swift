/// One line of a menu tree: a heading with what stands under it, or a menu.
public struct UnitMenuNode: Hashable, Sendable {
  /// The heading; nil where the line is a menu.
  public let group: UnitMenuGroup?
  /// The menu; nil where the line is a heading.
  public let menu: UnitMenu?
  /// What stands under a heading, in order.
  public let children: [UnitMenuNode]

  /// A line that is a menu.
  public init(_ menu: UnitMenu) {
    self.menu = menu
    group = nil
    children = []
  }

  /// A heading over `children`.
  public init(_ group: UnitMenuGroup, children: [UnitMenuNode]) {
    self.group = group
    self.children = children
    menu = nil
  }

  /// What a user reads on the line.
  public var title: String { menu?.label ?? group?.label ?? "" }

  /// The tree of these menus: headings with nothing under them are left out, the order is the manual's.
  public static func tree(of menus: some Sequence<UnitMenu>) -> [UnitMenuNode] {
    nodes(under: nil, among: Set(menus))
  }

  private static func nodes(under parent: UnitMenuGroup?, among menus: Set<UnitMenu>) -> [UnitMenuNode] {
    let own = UnitMenu.allCases.filter { $0.group == parent && menus.contains($0) }.map { UnitMenuNode($0) }
    let groups = UnitMenuGroup.allCases.filter { $0.parent == parent }
    let below = groups.compactMap { group -> UnitMenuNode? in
      let children = nodes(under: group, among: menus)
      return children.isEmpty ? nil : UnitMenuNode(group, children: children)
    }
    return own + below
  }
}
