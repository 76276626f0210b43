import ArgumentParser
import Database

/// Tiny writes by many callers at once, which share commits.
struct BenchWrites: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "writes", abstract: "许多调用者同时写入单行。")

  @Option var file: String
  @Option var count = 60_000
  @Option var callers = 64

  func run() async throws {
    let database = try Database(sqlite: file)
    try await database.migrate([
      Migration(number: 1, name: "rows", sql: "CREATE TABLE rows (id INTEGER PRIMARY KEY, value TEXT NOT NULL);")
    ])
    let figures = try await Measurement.run([Int](0..<count), callers: callers) { number in
      let text = "row \(number)"
      try await database.write { transaction in
        try transaction.run("INSERT INTO rows (value) VALUES (\(text))")
      }
    }
    try figures.print()
    await database.close()
  }
}
