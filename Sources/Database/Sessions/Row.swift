/// The current row of a query. It lives only as long as the closure it was given to.
public struct Row {
  let source: any RowSource

  /// The value of the column at `index` (from 0). Throws ``DatabaseError/unexpectedValue(column:expected:)`` where it has another type.
  public func get<Value: ColumnValue>(_ index: Int) throws -> Value {
    guard let value = Value(cell: try cell(at: index)) else { throw unexpected(at: index, Value.self) }
    return value
  }

  /// The enumeration whose raw value stands at `index`.
  @_disfavoredOverload
  public func get<Value: RawRepresentable>(_ index: Int) throws -> Value where Value.RawValue: ColumnValue {
    guard let value = Value.RawValue(cell: try cell(at: index)).flatMap(Value.init(rawValue:)) else {
      throw unexpected(at: index, Value.self)
    }
    return value
  }

  /// The enumeration whose raw value stands at `index`, or nil for NULL.
  @_disfavoredOverload
  public func get<Value: RawRepresentable>(_ index: Int) throws -> Value? where Value.RawValue: ColumnValue {
    if try cell(at: index) == .null { return nil }
    return try get(index) as Value
  }

  /// The value of the column with this name.
  public func get<Value: ColumnValue>(_ column: String) throws -> Value {
    try get(try position(of: column))
  }

  /// The enumeration whose raw value stands in the column with this name.
  @_disfavoredOverload
  public func get<Value: RawRepresentable>(_ column: String) throws -> Value where Value.RawValue: ColumnValue {
    try get(try position(of: column))
  }

  /// The enumeration whose raw value stands in the column with this name, or nil for NULL.
  @_disfavoredOverload
  public func get<Value: RawRepresentable>(_ column: String) throws -> Value? where Value.RawValue: ColumnValue {
    try get(try position(of: column))
  }

  /// The value at `index` as the engine holds it.
  public func cell(at index: Int) throws -> Cell {
    guard (0..<source.columnCount).contains(index) else {
      throw DatabaseError.unexpectedValue(column: "#\(index)", expected: "a column")
    }
    return source.cell(at: index)
  }

  private func position(of column: String) throws -> Int {
    guard let index = source.columnNames.firstIndex(of: column) else {
      throw DatabaseError.unexpectedValue(column: column, expected: "a column")
    }
    return index
  }

  private func unexpected(at index: Int, _ type: Any.Type) -> DatabaseError {
    .unexpectedValue(column: source.columnNames[index], expected: "\(type)")
  }
}
