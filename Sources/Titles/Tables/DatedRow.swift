/// A row of a table that holds for a time: for each day a table has one row about a subject at most.
protocol DatedRow {
  /// What the row is about, as a fault's sentence names it.
  var subject: String { get }
  /// When it holds.
  var effect: Effect { get }

  /// Reads it.
  init(_ row: CSVRow) throws(DataFault)
}

extension CSV {
  /// All rows.
  ///
  /// - Throws: `DataFault` for a broken row, or two rows about one subject for the same day.
  func dated<Row: DatedRow>(_ type: Row.Type = Row.self) throws(DataFault) -> [Row] {
    var found: [Row] = []
    for row in rows {
      let read = try Row(row)
      for earlier in found where earlier.subject == read.subject {
        let overlaps = earlier.effect.covers(read.effect.from) || read.effect.covers(earlier.effect.from)
        if overlaps { throw row.fault("“\(read.subject)”的有效期与另一行重叠。") }
      }
      found.append(read)
    }
    return found
  }
}
