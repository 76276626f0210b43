/// What somebody gets who comes to an address.
enum AccessAnswer: Equatable, Sendable {
  /// They come in: the page, or whatever the form's content deserves.
  case passes
  /// They are sent to a door.
  case signIn
  /// They are told that they may not.
  case forbidden
  /// It looks as if nothing were there.
  case missing
}
