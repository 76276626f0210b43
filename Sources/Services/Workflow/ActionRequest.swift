public import Titles

/// What somebody asks to do to an application, as it came from the page.
public struct ActionRequest: Sendable {
  /// What.
  public var action: WorkflowAction
  /// To which application.
  public var application: ApplicationID
  /// At which visit; nil for an applicant's action.
  public var visit: VisitID?
  /// The version that the page showed; nil where the page is a list.
  public var version: Int?
  /// The same key gets the same answer again: a double click, a retried request.
  public var key: String?
  /// 退回原因, 终止原因, 拒收原因.
  public var reason = ""
  /// 退回节点; nil is the applicant.
  public var returnTo: VisitID?
  /// 下次提交直接返回本单位.
  public var returnsDirectly = false
  /// 修改意见 and 修改范围 of a return.
  public var correction = Correction()
  /// 公示时间.
  public var posting: PostingPeriod?
  /// What the forwarding dialogs ask for.
  public var recommendation: Recommendation?
  /// 上级单位.
  public var nextUnit: UnitID?

  /// What `key` is remembered as: a key is good for one action on one application alone.
  var scopedKey: String? {
    key.map { "\(action.rawValue) \(application) \(visit?.rawValue ?? "-") \($0.prefix(64))" }
  }

  /// A request for `action`; what it needs besides is set on the value.
  public init(_ action: WorkflowAction, on application: ApplicationID, at visit: VisitID? = nil, version: Int? = nil) {
    self.action = action
    self.application = application
    self.visit = visit
    self.version = version
  }
}
