import Database
import Titles

/// Who is who in a loaded demonstration: accounts by their names.
struct DemoIndex: Sendable {
  private let entries: [String: Entry]

  struct Entry: Sendable {
    let account: AccountID
    let person: PersonID?
    let unit: UnitID?
    let name: String
  }

  init(_ reader: Reader) throws {
    var entries: [String: Entry] = [:]
    try reader.forEach(
      """
      SELECT a.username, a.id, a.person_id, a.unit_id, coalesce(u.name, a.name) FROM accounts a
      LEFT JOIN units u ON u.id = a.unit_id
      """
    ) { row in
      entries[try row.get(0)] = Entry(
        account: try row.get(1), person: try row.get(2), unit: try row.get(3), name: try row.get(4))
    }
    self.entries = entries
  }

  /// - Throws: `NotFound` where the files name an account that isn't there.
  func entry(_ username: String) throws -> Entry {
    guard let entry = entries[username] else { throw NotFound("演示账号") }
    return entry
  }

  func unit(_ username: String) throws -> UnitID {
    guard let unit = try entry(username).unit else { throw NotFound("演示单位") }
    return unit
  }

  func person(_ username: String) throws -> PersonID {
    guard let person = try entry(username).person else { throw NotFound("演示人员") }
    return person
  }
}
