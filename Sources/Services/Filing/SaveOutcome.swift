public import Titles

/// What saving a section led to.
public enum SaveOutcome: Sendable, Equatable {
  /// Everything is stored.
  case saved(SavedSection)
  /// Another tab or device has stored other values meanwhile; nothing of this was stored.
  case conflict(SectionConflict)
}

/// A section after it was saved.
public struct SavedSection: Sendable, Equatable {
  /// The section's version now.
  public let version: Int
  /// When it was saved.
  public let at: Moment
  /// All sections with their states.
  public let progress: [SectionProgress]
  /// What has to be corrected in what was saved.
  public let problems: [FilingProblem]
  /// The inputs that look otherwise now, besides those that were sent: other choices, shown or hidden.
  public let changed: [FieldControl]
}

/// Two values for the same fields.
public struct SectionConflict: Sendable, Equatable {
  /// The section's version now.
  public let version: Int
  /// The fields, in the order of the form.
  public let fields: [Field]

  /// One field that was changed in two places.
  public struct Field: Sendable, Equatable {
    /// The field's id.
    public let id: String
    /// Its label.
    public let label: String
    /// What was just typed, for people.
    public let mine: String
    /// What is stored, for people.
    public let theirs: String
    /// What is stored, as the inputs of the form would send it.
    public let theirInputs: [String: [String]]
  }
}
