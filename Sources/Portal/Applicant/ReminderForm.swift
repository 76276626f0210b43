import Titles

/// What was typed into 催办/申请退回.
struct ReminderForm: Sendable, Equatable {
  /// 催办 or 申请退回.
  var action: WorkflowAction? = .urge
  /// Why it should be returned.
  var reason = ""
}
