/// One row of the workflow: who may do what from where, under which conditions, and where it leads.
public struct Transition: Sendable {
  /// What is done.
  public let action: WorkflowAction
  /// The application's states that it starts from.
  public let from: Set<ApplicationState>
  /// The stops that the visit may be; empty where the action isn't a unit's.
  public let stops: Set<Stop>
  /// The visit's states that it starts from; empty where the action isn't a unit's.
  public let visits: Set<VisitState>
  /// What must hold.
  public let guards: [WorkflowGuard]
  /// The application's state afterwards; nil leaves it.
  public let to: ApplicationState?
  /// The visit's state afterwards; nil leaves it.
  public let visitTo: VisitState?
  /// Where the application goes.
  public let movement: Movement
  /// What the handling record says; nil writes no row.
  public let event: WorkflowEvent?
  /// What happens after the commit, or beside it.
  public let effects: [WorkflowEffect]

  /// Where an application goes.
  public enum Movement: String, Sendable {
    /// It stays where it is.
    case stays = "不动"
    /// To the first stop, or straight to the stop that asked for it.
    case toFirstStop = "到用人单位，或直接返回要求直返的单位"
    /// Back to the applicant, nothing examined.
    case toApplicant = "回到申报人"
    /// To the unit chosen in the dialog.
    case toNextUnit = "到所选上级单位"
    /// To the return node.
    case toReturnNode = "到退回节点"
    /// Back to the unit that forwarded it.
    case toSender = "回到报送单位"
    /// Back from the next unit.
    case fromNextUnit = "从上级单位取回"
    /// It ends.
    case ends = "结束"
  }
}
