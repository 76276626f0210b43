/// One row of 继续教育.
public struct CourseRecord: Hashable, Sendable {
  /// The year to which it counts.
  public var year: Int
  /// Hours of public-required courses (公需科目).
  public var publicHours: CourseHours
  /// Hours of professional courses (专业科目), as filled in.
  public var professionalHours: CourseHours
  /// On how many days the training took place; nil where that isn't known.
  public var days: Int?
  /// Whether the professional hours are those of the city's online professional course.
  public var isOnlineCourse: Bool
  /// Whether 《公需科目合格证》 or 《继续教育登记卡》 was uploaded.
  public var hasEvidence: Bool

  /// Made of these parts.
  public init(
    year: Int, publicHours: CourseHours, professionalHours: CourseHours, days: Int? = nil, isOnlineCourse: Bool = false,
    hasEvidence: Bool = true
  ) {
    self.year = year
    self.publicHours = publicHours
    self.professionalHours = professionalHours
    self.days = days
    self.isOnlineCourse = isOnlineCourse
    self.hasEvidence = hasEvidence
  }
}
