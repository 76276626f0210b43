internal import CLibPQ

/// The rows of a finished statement, or one row of a running one.
final class PostgreSQLResult: RowSource {
  private let handle: OpaquePointer
  let columnCount: Int
  let rowCount: Int
  /// The row that ``cell(at:)`` reads.
  var current = 0
  private let types: [UInt32]

  /// Takes over a result, which is given back when this is.
  init(_ handle: OpaquePointer) {
    self.handle = handle
    let count = PQnfields(handle)
    columnCount = Int(count)
    rowCount = Int(PQntuples(handle))
    types = (0..<count).map { PQftype(handle, $0) }
  }

  deinit {
    PQclear(handle)
  }

  var columnNames: [String] {
    (0..<Int32(columnCount)).map { index in PQfname(handle, index).map { String(cString: $0) } ?? "" }
  }

  /// The numbers of the columns' types.
  var columnTypes: [UInt32] { types }

  /// Whether this is one row of a query that is read row by row.
  var isSingleRow: Bool { PQresultStatus(handle) == PGRES_SINGLE_TUPLE }

  /// What was done, as `COMMIT` or `INSERT 0 1` say it.
  var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

  /// How many rows were changed, inserted, removed or copied.
  var changedRows: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

  func cell(at index: Int) -> Cell {
    let (row, column) = (Int32(current), Int32(index))
    guard PQgetisnull(handle, row, column) == 0 else { return .null }
    let field = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    return PostgreSQLType.cell(types[index], field)
  }
}
