public import Foundation

extension String: ColumnValue {
  /// Text.
  public static var kind: Cell.Kind { .text }

  /// Text.
  public var cell: Cell { .text(self) }

  /// The text of a text cell.
  public init?(cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self = text
  }
}

extension Int: ColumnValue {
  /// Whole numbers.
  public static var kind: Cell.Kind { .integer }

  /// A whole number.
  public var cell: Cell { .integer(Int64(self)) }

  /// The number of a whole cell, where it fits.
  public init?(cell: Cell) {
    guard case .integer(let number) = cell else { return nil }
    self.init(exactly: number)
  }
}

extension Int64: ColumnValue {
  /// Whole numbers.
  public static var kind: Cell.Kind { .integer }

  /// A whole number.
  public var cell: Cell { .integer(self) }

  /// The number of a whole cell.
  public init?(cell: Cell) {
    guard case .integer(let number) = cell else { return nil }
    self = number
  }
}

extension Double: ColumnValue {
  /// Floating-point numbers.
  public static var kind: Cell.Kind { .real }

  /// A floating-point number.
  public var cell: Cell { .real(self) }

  /// The number of a numeric cell.
  public init?(cell: Cell) {
    switch cell {
    case .real(let number): self = number
    // SQLite keeps 3.0 as 3 in a column without a type, for instance AVG() over an expression.
    case .integer(let number): self.init(exactly: number)
    default: return nil
    }
  }
}

extension Bool: ColumnValue {
  /// Whole numbers.
  public static var kind: Cell.Kind { .integer }

  /// 1 or 0.
  public var cell: Cell { .integer(self ? 1 : 0) }

  /// Truth from 1 and 0 alone.
  public init?(cell: Cell) {
    switch cell {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
}

extension [UInt8]: ColumnValue {
  /// Bytes.
  public static var kind: Cell.Kind { .bytes }

  /// Bytes.
  public var cell: Cell { .bytes(self) }

  /// The bytes of a byte cell.
  public init?(cell: Cell) {
    guard case .bytes(let bytes) = cell else { return nil }
    self = bytes
  }
}

extension Data: ColumnValue {
  /// Bytes.
  public static var kind: Cell.Kind { .bytes }

  /// Bytes.
  public var cell: Cell { .bytes([UInt8](self)) }

  /// The bytes of a byte cell.
  public init?(cell: Cell) {
    guard case .bytes(let bytes) = cell else { return nil }
    self.init(bytes)
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// The kind of the value.
  public static var kind: Cell.Kind { Wrapped.kind }

  /// NULL, or the value.
  public var cell: Cell { self?.cell ?? .null }

  /// Nil for NULL, otherwise the value.
  public init?(cell: Cell) {
    if cell == .null {
      self = Wrapped?.none
      return
    }
    guard let value = Wrapped(cell: cell) else { return nil }
    self = value
  }
}
