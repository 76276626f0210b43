/// What a row of the handling record (办理记录) says happened.
public enum WorkflowEvent: String, Sendable, CaseIterable, Codable {
  case started, submitted, withdrawn, claimed, approvedAndPosted, forwarded, recalled, returned, refused, urged, returnAsked
  case terminated, takenOver, passed, deleted, held, released, verificationFailed, issued, amended, revoked

  /// The words of the manuals.
  public var label: String {
    switch self {
    case .started: "填写申报书"
    case .submitted: "提交申报书"
    case .withdrawn: "撤回申报书"
    case .claimed: "签收申报书"
    case .approvedAndPosted: "审核通过并公示"
    case .forwarded: "报送上级单位"
    case .recalled: "撤回报送"
    case .returned: "退回申报书"
    case .refused: "拒收"
    case .urged: "催办"
    case .returnAsked: "申请退回"
    case .terminated: "终止申报"
    case .takenOver: "变更办理人"
    case .passed: "审核通过"
    case .deleted: "删除"
    case .held: "移入核准中"
    case .released: "移出核准中"
    case .verificationFailed: "核准未通过"
    case .issued: "发放证书"
    case .amended: "修改证书"
    case .revoked: "撤销证书"
    }
  }
}
