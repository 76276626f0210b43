public import Titles

/// Where in a worklist the next visit is looked for.
public enum WorklistMark: Sendable, Equatable {
  /// Anywhere, this one apart.
  case besides(VisitID)
  /// Behind this one, from the oldest to the newest.
  case after(VisitID)
}
