import Titles

/// What a row of 我的申报 offers, in the order of the buttons.
public enum ApplicantAction: String, Sendable, CaseIterable {
  case fill
  case view
  case correct
  case withdraw
  case record
  case download
  case remind
  case delete

  /// The words on the button.
  public var label: String {
    switch self {
    case .fill: "继续填报"
    case .view: "查看"
    case .correct: "修改"
    case .withdraw: "撤回"
    case .record: "办理记录"
    case .remind: "催办/申请退回"
    case .download: "下载申报书"
    case .delete: "删除"
    }
  }

  /// The buttons of an application: what the workflow offers, and what follows from its state.
  static func offered(_ state: ApplicationState, revision: Int, workflow: [WorkflowAction]) -> [ApplicantAction] {
    allCases.filter { action in
      switch action {
      case .fill: state == .draft
      case .view: !state.isEditable
      case .correct: state == .returned
      case .withdraw: workflow.contains(.withdraw)
      case .record: true
      case .remind: workflow.contains(.urge)
      case .download: revision > 0 && state != .deleted
      case .delete: workflow.contains(.delete)
      }
    }
  }
}
