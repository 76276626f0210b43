/// Items one below the other, with bullets or numbers.
public struct BulletList: Equatable, Sendable {
  /// What stands before an item.
  public enum Marker: String, Hashable, Sendable {
    /// A dot.
    case bullet
    /// 1. 2. 3.
    case number
    /// A box to tick by hand.
    case checkbox
  }

  /// What stands before each item.
  public var marker: Marker
  /// The items.
  public var items: [RichText]

  /// A list.
  public init(_ items: [RichText], marker: Marker = .bullet) {
    self.items = items
    self.marker = marker
  }
}
