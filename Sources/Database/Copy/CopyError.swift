/// Why a database can't be copied into another.
public enum CopyError: Error, Hashable, Sendable {
  /// These tables of the target have rows.
  case notEmpty([String])
  /// The two databases have different tables, or went through different migrations.
  case otherSchema(source: Int, target: Int)
  /// The connection was lost on the way. The target is as it was before.
  case interrupted
}
