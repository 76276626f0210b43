/// A number that the rules of 评审 compare with; the raw value is its name in the table.
public enum ReviewLimit: String, CaseIterable, Sendable {
  /// Hours of continuing education in a year.
  case courseHours = "course-hours"
  /// Those of them that must be public-required courses.
  case publicCourseHours = "public-course-hours"
  /// How many professional hours there should at least be, whatever the public-required ones.
  case leastProfessionalHours = "least-professional-hours"
  /// How many hours of a day's training count.
  case trainingHoursADay = "training-hours-a-day"
  /// As how many hours of a year the city's online professional course counts.
  case onlineCourseHours = "online-course-hours"
  /// Months of social insurance.
  case insuredMonths = "insured-months"
  /// Months for which the city keeps the archive of those whose unit is elsewhere.
  case archiveMonths = "archive-months"
  /// The most 代表作.
  case representativeWorks = "representative-works"
  /// Of how many past years skilled workers show an appraisal of at least 合格.
  case skilledAppraisalYears = "skilled-appraisal-years"
  /// Years by which each 基本合格 delays.
  case delayForBarelyQualified = "delay-for-barely-qualified"
  /// Years by which each 不合格 delays.
  case delayForUnqualified = "delay-for-unqualified"
}
