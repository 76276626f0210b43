public import Database
public import Titles

/// The ways by which people and units are told besides 消息. Addresses are sealed.
public struct MessageChannelRepository: Sendable {
  private let vault: Vault
  private static let column = "message_channels.mail"

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  /// What a person has chosen.
  public func channels(of person: PersonID, in reader: Reader) throws -> MessageChannels {
    let sql: SQL = "SELECT mail_sealed, takes_mail, takes_texts FROM message_channels WHERE person_id = \(person)"
    let found = try reader.first(sql) { row in
      let sealed: [UInt8]? = try row.get(0)
      let text: String? = try sealed.map { try vault.open($0, for: MessageChannelRepository.column, of: person.rawValue) }
      return MessageChannels(
        mail: try text.map { try EmailAddress($0, field: nil) }, takesMail: try row.get(1), takesTexts: try row.get(2))
    }
    return found ?? .standard
  }

  /// Keeps what a person has chosen.
  public func choose(mail: Bool, texts: Bool, of person: PersonID, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO message_channels (person_id, takes_mail, takes_texts) VALUES (\(person), \(mail), \(texts))
      ON CONFLICT (person_id) DO UPDATE SET takes_mail = \(mail), takes_texts = \(texts)
      """)
  }

  /// Keeps an address that its owner has confirmed; nil: there is none any more.
  public func setMail(_ address: EmailAddress?, of person: PersonID, in transaction: Transaction) throws {
    let sealed: [UInt8]? = try address.map {
      try vault.seal($0.text, for: MessageChannelRepository.column, of: person.rawValue)
    }
    try transaction.run(
      """
      INSERT INTO message_channels (person_id, mail_sealed) VALUES (\(person), \(sealed))
      ON CONFLICT (person_id) DO UPDATE SET mail_sealed = \(sealed)
      """)
  }

  /// The mail address of the unit's contact for 职称, where messages to the unit go there too.
  public func mail(of unit: UnitID, in reader: Reader) throws -> EmailAddress? {
    let text: String? = try reader.value(
      """
      SELECT email FROM unit_contacts
      WHERE unit_id = \(unit) AND business = \(ContactBusiness.titles) AND takes_mail = 1 AND email <> ''
      """)
    return try text.map { try EmailAddress($0, field: nil) }
  }
}
