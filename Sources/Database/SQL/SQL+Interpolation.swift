extension SQL {
  /// Collects the text and the parameters of one literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var parameters: [Cell] = []
    var kinds: [Cell.Kind?] = []

    /// Makes room for a literal of about this length.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      parameters.reserveCapacity(interpolationCount)
      kinds.reserveCapacity(interpolationCount)
    }

    /// Adds SQL text as it stands in the source.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Binds a value.
    public mutating func appendInterpolation<Value: ColumnValue>(_ value: Value) {
      bind(value.cell, Value.kind)
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: ColumnValue>(_ value: Value?) {
      bind(value.cell, Value.kind)
    }

    /// Binds an enumeration by its raw value.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value) where Value.RawValue: ColumnValue {
      bind(value.rawValue.cell, Value.RawValue.kind)
    }

    /// Binds an enumeration by its raw value, or NULL.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?) where Value.RawValue: ColumnValue {
      bind(value?.rawValue.cell ?? .null, Value.RawValue.kind)
    }

    /// Binds a cell as it is.
    public mutating func appendInterpolation(_ cell: Cell) {
      bind(cell, cell.kind)
    }

    /// Inserts another piece of SQL with its parameters, for instance a list of columns kept in a constant.
    public mutating func appendInterpolation(raw sql: SQL) {
      text += sql.text
      parameters += sql.parameters
      kinds += sql.kinds
    }

    /// Binds every value of a list for `IN`: `IN \(list: ids)`. An empty list matches nothing, and `NOT IN` everything.
    public mutating func appendInterpolation<Value: ColumnValue>(list values: some Collection<Value>) {
      bind(list: values.map(\.cell), Value.kind)
    }

    /// Binds the raw values of a list of enumerations for `IN`.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value: RawRepresentable>(
      list values: some Collection<Value>
    ) where Value.RawValue: ColumnValue {
      bind(list: values.map(\.rawValue.cell), Value.RawValue.kind)
    }

    private mutating func bind(_ cell: Cell, _ kind: Cell.Kind?) {
      text += "?"
      parameters.append(cell)
      kinds.append(kind)
    }

    private mutating func bind(list cells: [Cell], _ kind: Cell.Kind) {
      guard let last = cells.last else {
        text += "(SELECT CAST(NULL AS \(kind.typeName)) WHERE 1 = 0)"
        return
      }
      // Lengths are rounded up to powers of two by repeating the last value: few distinct texts, so that prepared
      // statements are found again whatever the length of the list.
      var width = 1
      while width < cells.count { width *= 2 }
      text += "(" + String(repeating: "?, ", count: width - 1) + "?)"
      parameters += cells
      parameters += repeatElement(last, count: width - cells.count)
      kinds += repeatElement(Optional(kind), count: width)
    }
  }
}

extension Cell.Kind {
  /// A type name for CAST that every engine takes: SQLite takes any.
  fileprivate var typeName: String {
    switch self {
    case .integer: "BIGINT"
    case .real: "DOUBLE PRECISION"
    case .text: "TEXT"
    case .bytes: "BYTEA"
    }
  }
}
