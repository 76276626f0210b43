public import Titles

/// 公示表: what an employer hangs out about the applications that it has approved. No document number, no phone of a person.
public struct PostingSheet: Sendable, Equatable {
  /// 公示单位.
  public let unitName: String
  /// Which business.
  public let business: Business
  /// The applicants.
  public let rows: [Row]
  /// 公示时间 where all of them were approved on one day: from then on at least so long.
  public let span: PostingSpan?
  /// 联系人 of the unit, where it has named one for 职称.
  public let contactName: String
  /// 联系电话 of the unit.
  public let contactPhone: String
  /// What isn't on the sheet, with the reasons.
  public let refused: [BulkPreview.Refused]

  /// One applicant.
  public struct Row: Sendable, Equatable {
    /// 姓名.
    public let name: String
    /// 性别.
    public let sex: String
    /// 现工作单位.
    public let employer: String
    /// 最高学历.
    public let education: String
    /// 最高学位.
    public let degree: String
    /// 毕业时间.
    public let graduation: String
    /// 参加工作时间.
    public let startOfWork: String
    /// 申报职称.
    public let title: String
    /// 申报职称专业 and 专业方向.
    public let specialty: String
  }
}
