public import Titles

/// One section of an application as its applicant fills it in.
public struct SectionPage: Sendable {
  /// What stands beside the answers.
  public let head: ApplicationHead
  /// The form's title.
  public let title: String
  /// The bar at the top.
  public let steps: [FormStep]
  /// The section.
  public let section: SectionSchema
  /// The record that is open; nil where the section itself is.
  public let record: RecordID?
  /// The record is not stored yet.
  public let isNewRecord: Bool
  /// The inputs of the section, or of the record.
  public let controls: [FieldControl]
  /// The records of the section, in order.
  public let records: [RecordLine]
  /// What has to be corrected here.
  public let problems: [FilingProblem]
  /// What the person may want to look at.
  public let hints: [FilingProblem]
  /// All sections with their states.
  public let progress: [SectionProgress]
  /// 退回原因记录; empty where it was never returned.
  public let returns: [ReturnNote]
  /// 修改意见 of the last return for this section; nil where it says nothing of it.
  public let remark: String?
  /// The section for reading, where the last return left it closed; nil where it may be changed.
  public let reading: DocumentSection?
  /// The version that this page was made from.
  public let version: Int
  /// When anything of the application was last saved.
  public let savedAt: Moment?
  /// The names that 档案存放地 offers.
  public let archivePlaces: [String]

  /// The section before this one.
  public var previous: SectionProgress? { neighbour(-1) }
  /// The section after this one.
  public var next: SectionProgress? { neighbour(1) }

  private func neighbour(_ step: Int) -> SectionProgress? {
    guard let index = progress.firstIndex(where: { $0.id == section.id }) else { return nil }
    return progress.indices.contains(index + step) ? progress[index + step] : nil
  }
}
