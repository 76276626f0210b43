public import Database

/// Everything that lasts: the database, the keys and the files. One value, handed to every service.
public struct Store: Sendable {
  /// The database.
  public let database: Database
  /// Seals, opens and hashes what must not lie in the database in plain text.
  public let vault: Vault
  /// The uploaded and issued files.
  public let attachments: any AttachmentStore
  /// Makes ids.
  public let ids: IDGenerator

  /// Made of these parts.
  public init(database: Database, vault: Vault, attachments: any AttachmentStore, ids: IDGenerator) {
    self.database = database
    self.vault = vault
    self.attachments = attachments
    self.ids = ids
  }
}
