public import Database
public import Titles

/// What leaves the platform (短信、邮件): written in the transaction of its cause, sealed, sent after the commit.
public struct OutboxRepository: Sendable {
  let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// Writes a text message to a mobile number.
  public func text(
    _ mobile: MobileNumber, _ body: String, _ id: MessageID, at now: Moment, in transaction: Transaction
  ) throws {
    try insert(.sms, mobile.text, mobile.masked, "", body, id, now, transaction)
  }

  /// Writes a mail.
  ///
  /// - Parameter title: its subject, which anybody on its way may read.
  public func mail(
    _ address: EmailAddress, _ title: String, _ body: String, _ id: MessageID, at now: Moment, in transaction: Transaction
  ) throws {
    let name = address.text.prefix { $0 != "@" }
    let masked = "\(name.prefix(1))***\(address.text.dropFirst(name.count))"
    try insert(.mail, address.text, masked, title, body, id, now, transaction)
  }

  private func insert(
    _ channel: OutgoingChannel, _ recipient: String, _ masked: String, _ title: String, _ body: String, _ id: MessageID,
    _ now: Moment, _ transaction: Transaction
  ) throws {
    let sealed = try vault.seal(recipient, for: Columns.recipient, of: id.rawValue)
    let words = try vault.seal(body, for: Columns.body, of: id.rawValue)
    try transaction.run(
      """
      INSERT INTO outbox (id, channel, recipient_sealed, recipient_masked, title, body_sealed, next_at, created_at)
      VALUES (\(id), \(channel), \(sealed), \(masked), \(title), \(words), \(now), \(now))
      """)
  }

  /// The latest messages, opened.
  public func latest(_ limit: Int, in reader: Reader) throws -> [OutboxEntry] {
    let sql: SQL = """
      SELECT id, channel, recipient_masked, body_sealed, created_at FROM outbox ORDER BY id DESC LIMIT \(limit)
      """
    return try reader.all(sql) { row in
      let id: MessageID = try row.get(0)
      return OutboxEntry(
        id: id, channel: try row.get(1), recipientMasked: try row.get(2),
        body: try vault.open(try row.get(3) as [UInt8], for: Columns.body, of: id.rawValue), createdAt: try row.get(4))
    }
  }

  enum Columns {
    static let recipient = "outbox.recipient"
    static let body = "outbox.body"
  }
}
