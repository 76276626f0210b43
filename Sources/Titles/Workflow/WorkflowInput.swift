/// What an action brings along, and the facts about the world that its guards ask for.
///
/// The caller loads all of it in the same transaction that writes the outcome.
public struct WorkflowInput: Sendable, Equatable {
  /// The server's clock.
  public var now: Moment
  /// The visit's unit uses 签收.
  public var unitUsesClaims = false
  /// The next unit uses 签收: decides whether the visit there starts with 待签收.
  public var nextUnitUsesClaims = false
  /// What is still missing or wrong in the form: one reason a problem.
  public var formProblems: [Reason] = []
  /// Policy findings that forbid the submission.
  public var blockingFindings: [Reason] = []
  /// The authority takes applications of this business at present.
  public var authorityIsOpen = true
  /// 退回原因, 终止原因, 拒收原因: at most 300 characters.
  public var reason = ""
  /// 退回节点: nil is the applicant (个人).
  public var returnTo: VisitID?
  /// What speaks against 催办 or 申请退回 today; nil where nothing does.
  public var reminderProblem: Reason?
  /// 下次提交直接返回本单位.
  public var returnsDirectly = false
  /// 修改意见 and 修改范围 of a return.
  public var correction = Correction()
  /// The sections of the application's form, in order: a return names them.
  public var sections: [SectionName] = []
  /// 公示时间, first and last day.
  public var posting: PostingPeriod?
  /// What `PostingRule` says against `posting`; nil where it fits.
  public var postingProblem: Reason?
  /// 负责人, 联系电话, 推荐意见 of the forwarding dialog.
  public var recommendation: Recommendation?
  /// 上级单位.
  public var nextUnit: NextUnit?
  /// The id for a visit that the action may open.
  public var newVisit = VisitID(rawValue: "")
  /// The names that sentences and the record mention.
  public var names = Names()

  /// Names as they may be shown: persons masked (张*), units in full.
  public struct Names: Sendable, Equatable {
    /// Who acts.
    public var actor = ""
    /// Who handles the visit at present.
    public var handler = ""
    /// The unit of the return node.
    public var returnNode = ""
    /// The unit that it is forwarded to.
    public var nextUnit = ""

    /// Made of these parts.
    public init() {}
  }

  /// Made of these parts.
  public init(now: Moment) {
    self.now = now
  }
}
