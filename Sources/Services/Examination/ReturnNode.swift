public import Titles

/// A stop that an application may be sent back to.
public struct ReturnNode: Sendable, Equatable {
  /// The visit there.
  public let visit: VisitID
  /// The unit's name with what it was.
  public let label: String
}
