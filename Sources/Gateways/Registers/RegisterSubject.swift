public import Titles

/// The person that a register is asked about.
public struct RegisterSubject: Hashable, Sendable {
  /// The name as the identity document writes it.
  public let name: String
  /// The identity document.
  public let document: IdentityDocument

  /// The person called `name` who holds `document`.
  public init(name: String, document: IdentityDocument) {
    self.name = name
    self.document = document
  }
}
