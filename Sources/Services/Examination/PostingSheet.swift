public import Titles

/// 公示表: what an employer hangs out about the applications that it has approved. No document number, no phone of a person.
public struct PostingSheet: Sendable, Equatable {
  /// 公示单位.
  public let unitName: String
  /// Which business.
  public let business: Business
  /// What the columns say, as the form names its fields.
  public let columns: [String]
  /// The applicants, each with the words of every column.
  public let rows: [[String]]
  /// 公示时间 where all of them were approved on one day: from then on at least so long.
  public let span: PostingSpan?
  /// 联系人 of the unit, where it has named one for 职称.
  public let contactName: String
  /// 联系电话 of the unit.
  public let contactPhone: String
  /// What isn't on the sheet, with the reasons.
  public let refused: [BulkPreview.Refused]
}
