/// What somebody may do to an application.
public enum WorkflowAction: String, Sendable, CaseIterable, Codable {
  case submit, withdraw, delete, urge, askReturn
  case claim, examine, approveAndPost, forward, sendBack, refuse, terminate, recall, takeOver, pass

  /// The words on the button.
  public var label: String {
    switch self {
    case .submit: "提交申报书"
    case .withdraw: "撤回"
    case .delete: "删除"
    case .urge: "催办"
    case .askReturn: "申请退回"
    case .claim: "签收"
    case .examine: "审核"
    case .approveAndPost: "审核通过并公示"
    case .forward: "报送上级单位"
    case .sendBack: "退回申报"
    case .refuse: "拒收"
    case .terminate: "终止申报"
    case .recall: "撤回报送"
    case .takeOver: "变更办理人"
    case .pass: "审核通过"
    }
  }

  /// Done by the applicant, not by a unit.
  public var isApplicants: Bool {
    switch self {
    case .submit, .withdraw, .delete, .urge, .askReturn: true
    default: false
    }
  }

  /// What it asks of the unit that has the application; nil for everything else.
  public var reminder: VisitReminder? {
    switch self {
    case .urge: .urged
    case .askReturn: .returnAsked
    default: nil
    }
  }
}
