import Database
import Storage

/// The row by which a database knows the keys that its contents are sealed with: a keyed hash of a fixed word. It tells
/// nothing of the keys, and a key file that was lost, mixed up or made anew is noticed at start, not at the first person
/// whose number can't be read.
struct KeySetting {
  /// The name of the row in `settings`.
  static let name = "keys"
  /// Where the key file lies: for the sentence.
  let path: String

  /// Whether some keys belong to this database already.
  static func exists(in database: Database) async throws -> Bool {
    try await database.read { try $0.exists("SELECT 1 FROM settings WHERE name = \(name)") }
  }

  /// Makes these keys the database's own where it has none.
  static func put(_ vault: Vault, in database: Database) async throws {
    let value = vault.lookup(name)
    try await database.write { transaction in
      try transaction.run(
        "INSERT INTO settings (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO NOTHING")
    }
  }

  /// Throws ``StoreProblem/otherKeys(_:)`` where other keys than these belong to the database.
  func verify(_ vault: Vault, for database: Database) async throws {
    let found: String? = try await database.read { reader in
      try reader.value("SELECT value FROM settings WHERE name = \(KeySetting.name)")
    }
    guard let found, found != vault.lookup(KeySetting.name) else { return }
    throw StoreProblem.otherKeys(path)
  }
}

extension PlatformPlaces {
  /// The keys for this database. A new file is made only for a database that nothing was sealed in.
  func vault(for database: Database, random: any RandomSource) async throws -> Vault {
    let isKnown = try await KeySetting.exists(in: database)
    let master: DerivedKeys
    do {
      master = isKnown ? try KeyFile.load(keys) : try KeyFile.loadOrCreate(keys)
    } catch is FileError {
      throw isKnown ? StoreProblem.noKeys(keys) : StoreProblem.unusableFolder(folder)
    }
    let vault = Vault(keys: master, random: random)
    if !isKnown { try await KeySetting.put(vault, in: database) }
    try await KeySetting(path: keys).verify(vault, for: database)
    return vault
  }
}
