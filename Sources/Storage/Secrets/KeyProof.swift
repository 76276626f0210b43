public import Database

/// Proves that a key file belongs to a database. Nodes with other keys could not read what the others have sealed, would not
/// find what they look for by its hash, and would break the chains.
public enum KeyProof {
  private static let setting = "keys.proof"

  /// Whether the database was begun with these keys. One that hasn't been begun is, with these.
  public static func holds(_ vault: Vault, in transaction: Transaction) throws -> Bool {
    let proof = vault.lookup(setting)
    try transaction.run(
      "INSERT INTO settings (name, value) VALUES (\(setting), \(proof)) ON CONFLICT (name) DO NOTHING")
    return try !contradicts(vault, in: transaction)
  }

  /// Whether the database was begun with some keys.
  public static func exists(in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM settings WHERE name = \(setting)")
  }

  /// Whether a database that was begun has other keys than these.
  public static func contradicts(_ vault: Vault, in reader: Reader) throws -> Bool {
    guard let kept: String = try reader.value("SELECT value FROM settings WHERE name = \(setting)") else { return false }
    return kept != vault.lookup(setting)
  }
}
