/// A row of 我的申报.
public struct ApplicationSummary: Sendable, Equatable {
  /// Which application.
  public let id: ApplicationID
  /// 申报书编号.
  public let number: String
  /// 申报项目.
  public let business: Business
  /// 申报计划/受理单位.
  public let authorityName: String
  /// 提交时间; nil before the first submission.
  public let submittedAt: Moment?
  /// When it was started.
  public let createdAt: Moment
  /// 状态.
  public let state: ApplicationState
  /// How often it was submitted: from the first time on there is a PDF.
  public let revision: Int
  /// Raised by every change: an action that was decided on an older one is refused.
  public let version: Int

  /// Made of these parts.
  public init(
    id: ApplicationID, number: String, business: Business, authorityName: String, submittedAt: Moment?, createdAt: Moment,
    state: ApplicationState, revision: Int, version: Int
  ) {
    self.id = id
    self.number = number
    self.business = business
    self.authorityName = authorityName
    self.submittedAt = submittedAt
    self.createdAt = createdAt
    self.state = state
    self.revision = revision
    self.version = version
  }
}
