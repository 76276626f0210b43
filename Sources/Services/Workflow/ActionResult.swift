public import Titles

/// What an action led to, for the page that says so.
public struct ActionResult: Sendable, Equatable {
  /// The application.
  public let application: ApplicationID
  /// 申报书编号.
  public let number: String
  /// What was done.
  public let action: WorkflowAction
  /// Where the application stands now.
  public let state: ApplicationState
  /// Who has it now, as the handling record says it; empty where nobody has.
  public let pendingName: String
}
