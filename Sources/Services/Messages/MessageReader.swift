import Storage
public import Titles

/// Whose messages are read.
public enum MessageReader: Sendable, Equatable {
  /// A natural person's.
  case person(PersonID)
  /// A unit's: whoever has a seat there reads them.
  case unit(UnitID)

  var recipient: MessageRepository.Recipient {
    switch self {
    case .person(let id): .person(id)
    case .unit(let id): .unit(id)
    }
  }
}
