/// Why a sealed value can't be opened. Says nothing of its content.
public enum SecretBoxError: Error, Hashable, Sendable {
  /// Sealed in a format that this program doesn't know, or no sealed value at all.
  case unknownFormat
  /// Changed, moved to another row or column, or sealed with another key.
  case notAuthentic
}
