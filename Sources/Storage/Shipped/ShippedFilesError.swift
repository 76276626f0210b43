/// Why what ships with the program can't be used.
public enum ShippedFilesError: Error, Hashable, Sendable {
  /// A file that every program carries isn't there.
  case missing
  /// A file of the schema has no number and name.
  case misnamed(String)
}
