/// A unit that is to receive an application.
public struct Receiver: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// Registered, complete and not suspended.
  public let isActive: Bool
}
