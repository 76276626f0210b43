/// Why what ships with the program can't be used.
public enum ShippedFilesError: Error, Hashable, Sendable {
  /// The resources do not lie beside the program.
  case missing
  /// A file of the schema has no number and name.
  case misnamed(String)
}
