extension SQL {
  /// Collects the text and the parameters of one literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var parameters: [Cell] = []

    /// Makes room for a literal of about this length.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      parameters.reserveCapacity(interpolationCount)
    }

    /// Adds SQL text as it stands in the source.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some ColumnValue) {
      bind(value.cell)
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: ColumnValue>(_ value: Value?) {
      bind(value.cell)
    }

    /// Binds an enumeration by its raw value.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value) where Value.RawValue: ColumnValue {
      bind(value.rawValue.cell)
    }

    /// Binds an enumeration by its raw value, or NULL.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?) where Value.RawValue: ColumnValue {
      bind(value?.rawValue.cell ?? .null)
    }

    /// Binds a cell as it is.
    public mutating func appendInterpolation(_ cell: Cell) {
      bind(cell)
    }

    /// Inserts another piece of SQL with its parameters, for instance a list of columns kept in a constant.
    public mutating func appendInterpolation(raw sql: SQL) {
      text += sql.text
      parameters += sql.parameters
    }

    /// Binds every value of a list for `IN`: `IN \(list: ids)`. An empty list matches nothing, and `NOT IN` everything.
    public mutating func appendInterpolation<Value: ColumnValue>(list values: some Collection<Value>) {
      bind(list: values.map(\.cell))
    }

    /// Binds the raw values of a list of enumerations for `IN`.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(
      list values: some Collection<Value>
    ) where Value.RawValue: ColumnValue {
      bind(list: values.map(\.rawValue.cell))
    }

    private mutating func bind(_ cell: Cell) {
      text += "?"
      parameters.append(cell)
    }

    private mutating func bind(list cells: [Cell]) {
      guard let last = cells.last else {
        text += "(SELECT NULL WHERE 1 = 0)"
        return
      }
      // Lengths are rounded up to powers of two by repeating the last value: few distinct texts, so that prepared
      // statements are found again whatever the length of the list.
      var width = 1
      while width < cells.count { width *= 2 }
      text += "(" + String(repeating: "?, ", count: width - 1) + "?)"
      parameters += cells
      parameters += repeatElement(last, count: width - cells.count)
    }
  }
}
