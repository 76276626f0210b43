/// A Swift value that can stand in a column.
///
/// Enumerations with a `String` or `Int` raw value need no conformance: interpolation and ``Row/get(_:)`` take them as they are.
public protocol ColumnValue: Sendable {
  /// The kind of cell that values of this type become: engines that type their parameters are told it, for NULL too.
  static var kind: Cell.Kind { get }

  /// The value for the engine.
  var cell: Cell { get }

  /// The value that a cell holds, or nil where the cell holds something else.
  init?(cell: Cell)
}
