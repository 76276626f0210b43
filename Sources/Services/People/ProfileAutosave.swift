/// What an autosave of 基本信息 led to.
public enum ProfileAutosave: Sendable, Equatable {
  /// Stored, with the new version.
  case saved(version: Int)
  /// Another tab or device stored something else meanwhile: nothing was stored.
  case conflict(version: Int, [Conflict])

  /// A field that was changed in two places.
  public struct Conflict: Sendable, Equatable {
    /// The name of the input.
    public let name: String
    /// The field's label.
    public let label: String
    /// What is stored, as the form would send it.
    public let theirs: String
  }
}
