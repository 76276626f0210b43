public import Database
public import Titles

/// Messages inside the platform (消息): every event that concerns a person or a unit.
public struct MessageRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// To whom a message goes.
  public enum Recipient: Sendable, Equatable {
    /// A natural person.
    case person(PersonID)
    /// A unit: whoever has a seat there reads it.
    case unit(UnitID)
  }

  /// Writes a message.
  public func tell(
    _ recipient: Recipient, _ title: String, _ body: String, about application: ApplicationID?, _ id: MessageID,
    at now: Moment, in transaction: Transaction
  ) throws {
    var message = NewMessage(to: recipient, title, body)
    message.application = application
    try tell(message, id, at: now, in: transaction)
  }

  /// Writes a message.
  public func tell(_ message: NewMessage, _ id: MessageID, at now: Moment, in transaction: Transaction) throws {
    var person: PersonID?
    var unit: UnitID?
    switch message.recipient {
    case .person(let id): person = id
    case .unit(let id): unit = id
    }
    try transaction.run(
      """
      INSERT INTO messages (id, person_id, unit_id, title, body, application_id, business, target, created_at)
      VALUES (\(id), \(person), \(unit), \(message.title), \(message.body), \(message.application), \(message.business),
        \(message.target), \(now))
      """)
  }
}
