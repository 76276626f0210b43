public import Titles

/// Who is signed in, as every page needs it: read anew on each request, so that what was granted or taken away acts at
/// once.
public struct SignedInSession: Sendable, Equatable {
  /// The viewer with their seats.
  public let viewer: Viewer
  /// The session's public name: no secret.
  public let id: String
  /// Seconds until it ends without a further request, or by its whole length.
  public let secondsLeft: Int
  /// Messages of the person that wait to be read.
  public let unread: Int

  /// Made of these parts.
  public init(viewer: Viewer, id: String, secondsLeft: Int, unread: Int = 0) {
    self.viewer = viewer
    self.id = id
    self.secondsLeft = secondsLeft
    self.unread = unread
  }
}
