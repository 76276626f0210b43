extension WorkflowGuard {
  /// Why this guard refuses; empty where it lets through.
  func reasons(_ actor: WorkflowActor, _ application: Case, _ visit: Visit?, _ input: WorkflowInput) -> [Reason] {
    switch self {
    case .isApplicant: refuse(actor.person != application.applicant, "这不是您的申报书，不能办理。")
    case .isSeated: refuse(!isSeated(actor, visit), "您没有本单位该业务的办理权限，请联系单位的法人用户在“用户权限”中授予。")
    case .isNotOwn: refuse(isOwn(actor, application), "这是您本人的申报书，按回避要求须由本单位其他人员办理。")
    case .isHandler, .isOtherHandler: handlerReasons(actor, visit, input)
    case .isUntouched: refuse(visit?.isTouched == true, "本单位已签收或已开始审核该申报书，不能再拒收，可以选择“退回申报”。")
    case .isUntouchedSinceSubmission:
      refuse(application.currentVisit?.isTouched == true, "单位已经开始审核，不能自行撤回；请在“办理记录”中查看待办单位/人，电话联系其退回申报书。")
    case .nextIsUntouched: nextIsUntouchedReasons(application, visit)
    case .isTouchedSinceSubmission:
      refuse(application.currentVisit?.isTouched == false, "单位尚未开始审核，不需要申请退回：请在“我的申报”中点击“撤回”，修改后重新提交。")
    case .remindsOnce: input.reminderProblem.map { [$0] } ?? []
    case .isComplete: input.formProblems
    case .hasNoBlockingFinding: input.blockingFindings
    case .authorityIsOpen: refuse(!input.authorityIsOpen, "该受理单位目前没有启用申报，暂不能提交；您填写的内容已保存，请联系受理单位。")
    case .hasFirstStop: refuse(application.firstStop == nil, "请先在“基本信息”中选择现工作单位。")
    case .isBeforeDeadline:
      refuse(visit?.deadline.map { $0 < input.now } == true, "已超过本级审核截止时间，不能再通过或报送，仍可以退回或终止。")
    case .postingFits, .postingFollowsApproval: postingReasons(visit, input)
    case .isGuaranteed:
      refuse(input.recommendation?.guarantees != true, "请先阅读并确认《呈报材料真实性保证书》。", field: "guarantee")
    case .isRecommended: recommendationReasons(input.recommendation)
    case .nextUnitFits: nextUnitReasons(application, visit, input.nextUnit)
    case .reasonIsGiven: reasonReasons(input.reason)
    case .returnNodeFits: returnNodeReasons(application, visit, input.returnTo)
    case .correctionFits: correctionReasons(input)
    }
  }

  private func refuse(_ isRefused: Bool, _ sentence: @autoclosure () -> String, field: String? = nil) -> [Reason] {
    isRefused ? [Reason(code, sentence(), field: field)] : []
  }

  /// The guard's name in kebab-case.
  private var code: String {
    rawValue.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }

  private func isSeated(_ actor: WorkflowActor, _ visit: Visit?) -> Bool {
    actor.mayExamine && actor.unit != nil && actor.unit == visit?.unit
  }

  private func isOwn(_ actor: WorkflowActor, _ application: Case) -> Bool {
    actor.person != nil && actor.person == application.applicant
  }

  private func handlerReasons(_ actor: WorkflowActor, _ visit: Visit?, _ input: WorkflowInput) -> [Reason] {
    guard let visit else { return [] }
    if self == .isOtherHandler {
      return refuse(visit.handler == actor.account, "该申报书的办理人已经是您。")
    }
    let isElsewhere = input.unitUsesClaims && visit.handler != nil && visit.handler != actor.account
    return refuse(isElsewhere, "该申报书由\(input.names.handler)办理，您只能查看；如需由您办理，请先“变更办理人”。")
  }

  private func nextIsUntouchedReasons(_ application: Case, _ visit: Visit?) -> [Reason] {
    guard let visit, let next = application.currentVisit, next.position == visit.position + 1 else {
      return refuse(true, "该申报书已不在您报送的上级单位，不能撤回报送。")
    }
    return refuse(next.isTouched, "上级单位已签收或已开始审核，不能撤回报送；如需修改，请联系上级单位退回。")
  }

  private func postingReasons(_ visit: Visit?, _ input: WorkflowInput) -> [Reason] {
    guard let posting = input.posting else {
      // One sentence is enough where both guards miss the same field.
      return refuse(self == .postingFits, "请填写公示时间的开始和结束日期。", field: "posting")
    }
    if self == .postingFits { return input.postingProblem.map { [$0] } ?? [] }
    guard let since = visit?.postedSince, posting.from < since else { return [] }
    return refuse(true, "公示开始日期不能早于本单位审核通过的日期（\(since)）。", field: "posting")
  }

  private func recommendationReasons(_ recommendation: Recommendation?) -> [Reason] {
    let fields = [
      ("personInCharge", "负责人", recommendation?.personInCharge ?? "", 50),
      ("phone", "联系电话", recommendation?.phone ?? "", 50),
      ("opinion", "推荐意见", recommendation?.opinion ?? "", 200),
    ]
    return fields.flatMap { name, label, text, limit in
      text.isEmpty
        ? refuse(true, "请填写\(label)。", field: name)
        : refuse(text.count > limit, "\(label)不能超过 \(limit) 字，现有 \(text.count) 字。", field: name)
    }
  }

  private func nextUnitReasons(_ application: Case, _ visit: Visit?, _ next: NextUnit?) -> [Reason] {
    guard let next else { return refuse(true, "请选择上级单位。", field: "nextUnit") }
    let isAuthority = next.id == application.authority
    if !next.isActive {
      return refuse(true, "所选单位尚未完善单位信息或已停用，不能接收，请联系该单位登录平台完善信息。", field: "nextUnit")
    }
    if next.id == visit?.unit && !isAuthority {
      return refuse(true, "上级单位不能是本单位。", field: "nextUnit")
    }
    if application.visits.contains(where: { $0.unit == next.id && $0.state == .forwarded && !isAuthority }) {
      return refuse(true, "所选单位已经审核过本申报书，请选择其上一级单位。", field: "nextUnit")
    }
    return refuse(!next.mayReceive, "所选单位不是主管部门、人才中心、人社局或本次申报的受理单位，不能接收报送。", field: "nextUnit")
  }

  private func reasonReasons(_ reason: String) -> [Reason] {
    reason.isEmpty
      ? refuse(true, "请填写原因，让申报人和相关单位知道为什么。", field: "reason")
      : refuse(reason.count > 300, "原因不能超过 300 字，现有 \(reason.count) 字。", field: "reason")
  }

  private func correctionReasons(_ input: WorkflowInput) -> [Reason] {
    let correction = input.correction
    let titles = Dictionary(input.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    var reasons: [Reason] = []
    if correction.isLimited, input.returnTo != nil {
      reasons += refuse(true, "限定修改栏目只适用于退回给个人；退回给单位的，请选择“全部栏目都可修改”。", field: "scope")
    } else if correction.isLimited, correction.remarks.isEmpty {
      reasons += refuse(true, "请至少对一个栏目填写修改意见，或选择“全部栏目都可修改”。", field: "scope")
    }
    if correction.remarks.keys.contains(where: { titles[$0] == nil }) {
      reasons += refuse(true, "填写了意见的栏目不在该申报书中，请刷新页面后重新填写。", field: "scope")
    }
    for section in input.sections {
      guard let text = correction.remarks[section.id] else { continue }
      let words = "“\(section.title)”的修改意见不能超过 300 字，现有 \(text.count) 字。"
      reasons += refuse(text.count > 300, words, field: "remark.\(section.id)")
    }
    return reasons
  }

  private func returnNodeReasons(_ application: Case, _ visit: Visit?, _ node: VisitID?) -> [Reason] {
    guard let node, let visit else { return [] }
    let fits = application.earlierStops(than: visit).contains { $0.id == node }
    return refuse(!fits, "退回节点只能是申报人或本单位之前审核过的单位，请重新选择。", field: "returnTo")
  }
}
