/// One year of 近五年年度考核.
public struct Appraisal: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// Its result.
  public var grade: AppraisalGrade
  /// Whether proof was uploaded.
  public var hasEvidence: Bool

  /// Made of these parts.
  public init(year: Int, grade: AppraisalGrade, hasEvidence: Bool = false) {
    self.year = year
    self.grade = grade
    self.hasEvidence = hasEvidence
  }
}
