public import Titles

/// An action that the state knows: offered, or with the reasons why not.
public struct ActionState: Sendable, Equatable {
  /// Which action.
  public let action: WorkflowAction
  /// What speaks against it; empty where its button shows.
  public let reasons: [Reason]

  /// Its button shows.
  public var isOffered: Bool { reasons.isEmpty }
}
