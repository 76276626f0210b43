/// An approval document (核准文件): the official paper under which certificates are issued or revoked.
public struct ApprovalDocument: Sendable, Equatable {
  /// Its id.
  public let id: ApprovalDocumentID
  /// The unit that published it.
  public let unit: UnitID
  /// 发文字号.
  public let number: String
  /// 文件名称.
  public let title: String
  /// 发文时间.
  public let issuedOn: Day
  /// 所属项目.
  public let business: Business
  /// 业务类型.
  public let kind: ApprovalKind
  /// The PDF.
  public let attachment: AttachmentID
  /// When it was published.
  public let createdAt: Moment
  /// Who published it.
  public let createdBy: AccountID
  /// When it was withdrawn; nil where it holds.
  public let withdrawnAt: Moment?
  /// Why it was withdrawn.
  public let withdrawnReason: String?

  /// Made of these parts.
  public init(
    id: ApprovalDocumentID, unit: UnitID, number: String, title: String, issuedOn: Day, business: Business,
    kind: ApprovalKind, attachment: AttachmentID, createdAt: Moment, createdBy: AccountID, withdrawnAt: Moment? = nil,
    withdrawnReason: String? = nil
  ) {
    self.id = id
    self.unit = unit
    self.number = number
    self.title = title
    self.issuedOn = issuedOn
    self.business = business
    self.kind = kind
    self.attachment = attachment
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.withdrawnAt = withdrawnAt
    self.withdrawnReason = withdrawnReason
  }

  /// Nothing can be done under a withdrawn document.
  public var isPublished: Bool { withdrawnAt == nil }

  /// Whether `unit` can do `kind` under it for certificates of this business.
  public func serves(_ kind: ApprovalKind, of business: Business, by unit: UnitID) -> Bool {
    isPublished && self.kind == kind && self.business == business && self.unit == unit
  }
}
