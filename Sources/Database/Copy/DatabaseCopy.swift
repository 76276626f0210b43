import Synchronization

/// Copies every row of one database into another, whatever their engines: in one consistent state of the source, in one
/// transaction of the target. Either all of it comes about or none of it.
struct DatabaseCopy {
  let source: any Engine
  let target: any Engine
  /// How many rows travel together.
  private static let batch = 500

  /// Copies. Throws ``CopyError`` and ``DatabaseError``.
  func run() async throws {
    let (from, to) = (try await schema(of: source), try await schema(of: target))
    let tables = try await source.tables()
    let isSame = Set(tables) == Set(try await target.tables())
    guard from == to, isSame else { throw CopyError.otherSchema(source: from, target: to) }
    let pipe = RowPipe()
    async let reading: Void = read(tables, into: pipe)
    do {
      try await write(tables, from: pipe)
    } catch {
      pipe.abandon()
      // Its own failure has come through the pipe already; else it only noticed that nobody reads any more.
      _ = try? await reading
      throw error
    }
    try await reading
  }

  private func schema(of engine: any Engine) async throws -> Int {
    try await Migrator(engine: engine).applied().last?.number ?? 0
  }

  private func read(_ tables: [TableShape], into pipe: RowPipe) async throws {
    let attempt = SingleAttempt()
    do {
      try await source.read { reader in
        try attempt.begin()
        for (index, table) in tables.enumerated() { try DatabaseCopy.read(table, index, reader, into: pipe) }
      }
      pipe.finish()
    } catch {
      pipe.finish(error)
      throw error
    }
  }

  private static func read(_ table: TableShape, _ index: Int, _ reader: Reader, into pipe: RowPipe) throws {
    var rows: [[Cell]] = []
    try reader.export(table.name, columns: table.columns) { row in
      rows.append(try table.columns.indices.map { try row.cell(at: $0) })
      guard rows.count == batch else { return }
      try pipe.send(RowPipe.Piece(table: index, rows: rows))
      rows.removeAll(keepingCapacity: true)
    }
    if !rows.isEmpty { try pipe.send(RowPipe.Piece(table: index, rows: rows)) }
  }

  private func write(_ tables: [TableShape], from pipe: RowPipe) async throws {
    let attempt = SingleAttempt()
    try await target.changeSchema(number: tables.count) { tx in
      try attempt.begin()
      let full = try tables.filter { try tx.exists(SQL(trusted: "SELECT 1 FROM \($0.name) LIMIT 1")) }
      guard full.isEmpty else { throw CopyError.notEmpty(full.map(\.name)) }
      var piece = try pipe.next()
      var position = 0
      for (index, table) in tables.enumerated() {
        try tx.load(table.name, columns: table.columns) {
          guard let current = piece, current.table == index else { return nil }
          defer { position += 1 }
          guard position == current.rows.count - 1 else { return current.rows[position] }
          piece = try pipe.next()
          position = -1
          return current.rows[current.rows.count - 1]
        }
      }
    }
  }

  /// Rows that have been read or written can't be a second time: what engines repeat by themselves is given up here.
  private final class SingleAttempt: Sendable {
    private let hasBegun = Atomic<Bool>(false)

    func begin() throws {
      guard !hasBegun.exchange(true, ordering: .relaxed) else { throw CopyError.interrupted }
    }
  }
}
