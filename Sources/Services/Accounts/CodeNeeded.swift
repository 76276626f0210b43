/// The password was right, and the account is asked for its second factor: the sign-in goes on with this ticket.
public struct CodeNeeded: Error, Sendable, Equatable {
  /// What the browser keeps until the code is typed.
  public let ticket: String
}
