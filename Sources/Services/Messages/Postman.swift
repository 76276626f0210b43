import Database
import Storage
import Titles

/// Writes a message inside the platform and, where its reader wants it, a mail or a text message of it into the outbox: all
/// in the transaction of its cause.
///
/// Mails and text messages can be read by others on their way. Their subject says nothing; a unit, whose messages name
/// applicants, is told by mail only what kind of message there is.
struct Postman: Sendable {
  private let platform: Platform
  private let messages = MessageRepository()
  private let channels: MessageChannelRepository
  private let outbox: OutboxRepository

  init(platform: Platform) {
    self.platform = platform
    channels = MessageChannelRepository(vault: platform.store.vault)
    outbox = OutboxRepository(vault: platform.store.vault)
  }

  /// Writes a message about an application, or about nothing in particular.
  func tell(
    _ recipient: MessageRepository.Recipient, _ title: String, _ body: String, about application: ApplicationID?,
    at now: Moment, in transaction: Transaction
  ) throws {
    var message = NewMessage(to: recipient, title, body)
    message.application = application
    try tell(message, at: now, in: transaction)
  }

  /// Writes a message.
  func tell(_ message: NewMessage, at now: Moment, in transaction: Transaction) throws {
    try messages.tell(message, platform.store.ids.make(), at: now, in: transaction)
    switch message.recipient {
    case .person(let person): try carry(message, to: person, now, transaction)
    case .unit(let unit):
      guard let address = try channels.mail(of: unit, in: transaction) else { return }
      try mail(.unitMail, ["title": message.title], to: address, now, transaction)
    }
  }

  private func carry(
    _ message: NewMessage, to person: PersonID, _ now: Moment, _ transaction: Transaction
  ) throws {
    let channels = try channels.channels(of: person, in: transaction)
    if channels.takesMail, let address = channels.mail {
      try mail(.personMail, ["title": message.title, "body": message.body], to: address, now, transaction)
    }
    guard channels.takesTexts else { return }
    let people = PersonRepository(vault: platform.store.vault)
    guard let number = try people.mobile(of: person, in: transaction), let mobile = try? MobileNumber(number) else { return }
    let values = ["platform": TextMessageRules.platformName, "title": message.title]
    let text = platform.reference.messages[.messageText].filled(values).body
    try outbox.text(mobile, text, platform.store.ids.make(), at: now, in: transaction)
  }

  /// Writes a mail. Its subject names the platform and nothing else.
  func mail(
    _ name: MessageTemplateName, _ values: [String: String], to address: EmailAddress, _ now: Moment,
    _ transaction: Transaction
  ) throws {
    let platformName = ["platform": TextMessageRules.platformName]
    let template = platform.reference.messages[name]
    let words = template.filled(values.merging(platformName) { first, _ in first })
    try outbox.mail(
      address, template.filled(platformName).title, words.body, platform.store.ids.make(), at: now, in: transaction)
  }
}
