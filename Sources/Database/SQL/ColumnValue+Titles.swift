public import Titles

extension ID: ColumnValue {
  /// Text.
  public static var kind: Cell.Kind { .text }

  /// The text of the id.
  public var cell: Cell { .text(rawValue) }

  /// The id of a text cell, which the schema vouches for.
  public init?(cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self.init(rawValue: text)
  }
}

/// Stored as `yyyy-MM-dd`, so that days sort and compare as text on every engine.
extension Day: ColumnValue {
  /// Text.
  public static var kind: Cell.Kind { .text }

  /// `yyyy-MM-dd`.
  public var cell: Cell { .text(description) }

  /// The day that a text cell says.
  public init?(cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self.init(text)
  }
}

/// Stored as milliseconds since 1970-01-01T00:00:00Z.
extension Moment: ColumnValue {
  /// Whole numbers.
  public static var kind: Cell.Kind { .integer }

  /// Milliseconds.
  public var cell: Cell { .integer(milliseconds) }

  /// The moment of a whole cell.
  public init?(cell: Cell) {
    guard case .integer(let milliseconds) = cell else { return nil }
    self.init(milliseconds: milliseconds)
  }
}
