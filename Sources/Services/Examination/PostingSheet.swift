public import Titles

/// 职称申报综合情况（公示）表: what an employer hangs out about the applications that it has approved. No document number, no
/// phone of a person.
public struct PostingSheet: Sendable, Equatable {
  /// The title, what is posted and how to object.
  public let text: ReferenceText
  /// 公示单位.
  public let unitName: String
  /// Which business.
  public let business: Business
  /// What the columns say, as the form names its fields.
  public let columns: [String]
  /// The applicants.
  public let applicants: [Applicant]
  /// 公示时间 where all of them were approved on one day: from then on at least so long.
  public let span: PostingSpan?
  /// What isn't on the sheet, with the reasons.
  public let refused: [BulkPreview.Refused]

  /// One of those who are posted.
  public struct Applicant: Sendable, Equatable {
    /// 申报书编号.
    public let number: String
    /// The words of every column.
    public let words: [String]
    /// What is posted besides.
    public let details: [PostedDetail]
    /// How long they must be posted.
    public let span: PostingSpan?
  }

  /// 公示时间 in words, or to be filled in by hand where it isn't known.
  public static func period(_ span: PostingSpan?) -> String {
    guard let span else { return "公示时间：　　　　年　　月　　日至　　　　年　　月　　日" }
    return "公示时间：\(span.since.chinese)至\(span.through.chinese)（不少于\(span.workingDays)个工作日）"
  }
}
