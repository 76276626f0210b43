/// One row of the table of titles for which an exam decides, alone or before the review, or that aren't reviewed here.
public struct ExamTitle: Hashable, Sendable, DatedRow {
  /// What holds for the title.
  public enum Kind: String, Sendable {
    /// 以考代评: the exam alone decides.
    case examInsteadOfReview
    /// 考评结合: the exam's pass slip is needed for the review.
    case examWithReview
    /// 我市未开展评审.
    case notReviewedHere
  }

  /// What holds for the title.
  public let kind: Kind
  /// The code of the series.
  public let series: String
  /// With which words the name of the specialty or its direction begins; nil holds for all of the series.
  public let specialty: String?
  /// The level; nil holds for all.
  public let level: TitleLevel?
  /// Where it stands.
  public let citation: String
  /// When it holds.
  public let effect: Effect

  /// Whether the row speaks of this title in a specialty of these names: its own and its direction's.
  public func covers(_ title: Title, in specialties: [String]) -> Bool {
    guard title.series == series, level == nil || level == title.level else { return false }
    guard let specialty else { return true }
    return specialties.contains { $0.hasPrefix(specialty) }
  }

  var subject: String { [series, specialty, level?.label].compactMap(\.self).joined(separator: " ") }

  init(_ row: CSVRow) throws(DataFault) {
    kind = try row.value("kind")
    series = try row.text("series")
    specialty = try row.optionalText("specialty")
    level = try row.optionalText("level") == nil ? nil : row.value("level")
    citation = try row.citation()
    effect = try row.effect()
  }
}
