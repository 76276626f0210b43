/// What saving 基本信息 led to.
public enum ProfileOutcome: Sendable, Equatable {
  /// Stored, with the new version.
  case saved(version: Int)
  /// Another tab or device stored something else meanwhile: nothing was stored.
  case conflict(SectionConflict)
}
