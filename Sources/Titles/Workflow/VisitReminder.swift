/// What an applicant asks of the unit that has their application, until the unit decides something.
public enum VisitReminder: String, Sendable, CaseIterable, Codable {
  /// 催办: to go on with it.
  case urged
  /// 申请退回: to give it back.
  case returnAsked

  /// The words on the tag.
  public var label: String {
    switch self {
    case .urged: WorkflowAction.urge.label
    case .returnAsked: WorkflowAction.askReturn.label
    }
  }

  /// The event that the handling record keeps of it.
  public var event: WorkflowEvent {
    switch self {
    case .urged: .urged
    case .returnAsked: .returnAsked
    }
  }
}
