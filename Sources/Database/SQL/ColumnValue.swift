/// A Swift value that can stand in a column.
///
/// Enumerations with a `String` or `Int` raw value need no conformance: interpolation and ``Row/get(_:)`` take them as they are.
public protocol ColumnValue: Sendable {
  /// The value for the engine.
  var cell: Cell { get }

  /// The value that a cell holds, or nil where the cell holds something else.
  init?(cell: Cell)
}
