public import Database
public import Titles

/// Numbers that belong to one thing alone (a certificate's), by their keyed hashes: which applications hand them in.
public struct IdentifierRepository: Sendable {
  /// How many equal ones are looked at: nobody asks for the exact number beyond.
  public static let most = 50

  private let vault: Vault

  /// Hashes with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// The hashes of these keys, each once.
  public func hashes(_ keys: [String]) -> [String] {
    Set(keys.map(vault.lookup)).sorted()
  }

  /// Keeps what an application was submitted with, in place of what it was before.
  public func keep(_ hashes: [String], of application: ApplicationID, isFirst: Bool, in transaction: Transaction) throws {
    if !isFirst { try transaction.run("DELETE FROM application_identifiers WHERE application_id = \(application)") }
    for hash in hashes {
      try transaction.run(
        "INSERT INTO application_identifiers (identifier_hash, application_id) VALUES (\(hash), \(application))")
    }
  }

  /// By key: how many other people have submitted it, among the first ``most``; keys that nobody else has are missing.
  public func elsewhere(_ keys: [String], besides person: PersonID, in reader: Reader) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for key in Set(keys) {
      let count: Int? = try reader.value(
        """
        SELECT COUNT(DISTINCT equal.person_id) FROM (
          SELECT a.person_id FROM application_identifiers i JOIN applications a ON a.id = i.application_id
          WHERE i.identifier_hash = \(vault.lookup(key)) AND a.person_id <> \(person) LIMIT \(IdentifierRepository.most)) equal
        """)
      if let count, count > 0 { found[key] = count }
    }
    return found
  }
}
