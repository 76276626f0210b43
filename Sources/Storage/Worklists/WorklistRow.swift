public import Titles

/// A row of a unit's worklist: one visit with what the workflow must know to say what may be done.
public struct WorklistRow: Sendable, Equatable {
  /// The application, with this visit and the one that has it at present.
  public let application: Case
  /// The visit.
  public let visit: Visit
  /// The application's version.
  public let version: Int
  /// What the list shows.
  public let entry: WorklistEntry
  /// 办理人: the full name, empty where there is none.
  public let handlerName: String
}
