import Database
import Testing

@Suite("How many writes have ended")
struct WriteCountTests {
  @Test("it is raised before a write is answered, failed or not, and by no read")
  func count() async throws {
    let folder = try TemporaryFolder()
    let database = try Database(sqlite: folder.file("count.sqlite"))
    try await database.migrate([Migration(number: 1, name: "one", sql: "CREATE TABLE one (id INTEGER PRIMARY KEY);")])
    let before = database.writesEnded
    try await database.write { try $0.run("INSERT INTO one (id) VALUES (1)") }
    #expect(database.writesEnded == before + 1)
    await #expect(throws: DatabaseError.self) { try await database.write { try $0.run("INSERT INTO one (id) VALUES (1)") } }
    #expect(database.writesEnded == before + 2)
    _ = try await database.read { reader in try reader.value("SELECT COUNT(*) FROM one") as Int? }
    #expect(database.writesEnded == before + 2)
    await database.close()
  }
}
