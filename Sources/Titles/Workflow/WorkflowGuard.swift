/// A condition of a transition. Each one knows its own sentence, so a button that isn't there, a refusal page, a bulk
/// result and the audit all give the same reason.
public enum WorkflowGuard: String, Sendable, CaseIterable {
  case isApplicant, isSeated, isNotOwn, isHandler, isOtherHandler
  case isUntouched, isUntouchedSinceSubmission, nextIsUntouched, isTouchedSinceSubmission, remindsOnce
  case isComplete, hasNoBlockingFinding, authorityIsOpen, hasFirstStop
  case isBeforeDeadline
  case postingFits, postingFollowsApproval, isGuaranteed, isRecommended, nextUnitFits
  case reasonIsGiven, returnNodeFits, correctionFits

  /// Depends on what the person fills in only after pressing the button, so it doesn't decide whether the button shows.
  public var needsInput: Bool {
    switch self {
    case .isComplete, .hasNoBlockingFinding, .authorityIsOpen, .hasFirstStop, .postingFits, .postingFollowsApproval,
      .isGuaranteed, .isRecommended, .nextUnitFits, .reasonIsGiven, .returnNodeFits, .correctionFits:
      true
    default: false
    }
  }

  /// What the printed table says.
  public var summary: String {
    switch self {
    case .isApplicant: "申报人本人"
    case .isSeated: "本单位有该菜单权限的用户"
    case .isNotOwn: "不是自己的申报书（回避）"
    case .isHandler: "未启用签收，或我是办理人"
    case .isOtherHandler: "办理人不是我"
    case .isUntouched: "本单位尚未签收、审核"
    case .isUntouchedSinceSubmission: "提交后单位尚未签收、审核"
    case .nextIsUntouched: "上级单位尚未签收、审核"
    case .isTouchedSinceSubmission: "单位已签收或已开始审核（否则可以撤回）"
    case .remindsOnce: "本工作日尚未催办或申请退回"
    case .isComplete: "申报书填写完整"
    case .hasNoBlockingFinding: "申报条件预审无不符合项"
    case .authorityIsOpen: "受理单位已启用申报"
    case .hasFirstStop: "用人单位已确定"
    case .isBeforeDeadline: "在本级审核截止时间前"
    case .postingFits: "公示不少于 5 个工作日，且已期满"
    case .postingFollowsApproval: "公示不早于本次审核通过"
    case .isGuaranteed: "已确认呈报材料真实性保证书"
    case .isRecommended: "负责人、联系电话、推荐意见已填写"
    case .nextUnitFits: "上级单位可以接收"
    case .reasonIsGiven: "原因已填写，不超过 300 字"
    case .returnNodeFits: "退回节点在本单位之前"
    case .correctionFits: "限定修改栏目的，只能退回给个人，且各栏目意见已填写，不超过 300 字"
    }
  }
}
