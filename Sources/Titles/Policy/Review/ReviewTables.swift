/// The tables of 评审's rules, each row with its dates of effect.
public struct ReviewTables: Sendable {
  /// Numbers that the rules compare with.
  public let limits: [ReviewLimitEntry]
  /// After how many years a level opens.
  public let years: [PromotionYears]
  /// After how many years a skill level opens a title.
  public let skills: [SkillPromotion]
  /// Titles for which an exam decides, or that aren't reviewed here.
  public let exams: [ExamTitle]
  /// Which deadline holds for which kind of unit.
  public let deadlines: [StopDeadline]

  /// No rows: every rule that needs one says 待人工核实.
  public init() {
    (limits, years, skills, exams, deadlines) = ([], [], [], [], [])
  }

  /// Reads the tables.
  ///
  /// - Throws: `DataFault` for a broken row, or two rows about the same thing for the same day.
  public init(limits: CSV, years: CSV, skills: CSV, exams: CSV, deadlines: CSV) throws(DataFault) {
    self.limits = try limits.dated()
    self.years = try years.dated()
    self.skills = try skills.dated()
    self.exams = try exams.dated()
    self.deadlines = try deadlines.dated()
  }

  /// The entry of the limit on the day; nil where the table has none.
  public func entry(_ limit: ReviewLimit, on day: Day) -> ReviewLimitEntry? {
    limits.first { $0.limit == limit && $0.effect.covers(day) }
  }

  /// The deadline of a plan that holds for a unit of this kind; nil for the committee's own office and others that have none.
  public func deadline(for kind: UnitKind, isOfCity: Bool, on day: Day) -> PlanDeadline? {
    let found = deadlines.first {
      $0.kind == kind && ($0.isOfCity == nil || $0.isOfCity == isOfCity) && $0.effect.covers(day)
    }
    return found?.deadline
  }

  /// The rows of 正常晋升 for a title on the day: those of its series where there are any, else those of every series.
  public func years(for title: Title, on day: Day) -> [PromotionYears] {
    let rows = years.filter { $0.level == title.level && $0.effect.covers(day) }
    let own = rows.filter { $0.series == title.series }
    return own.isEmpty ? rows.filter { $0.series == nil } : own
  }

  /// The row of an exam that speaks of a title on the day, in a specialty of these names.
  public func exam(_ title: Title, in specialties: [String], on day: Day) -> ExamTitle? {
    let found = exams.filter { $0.effect.covers(day) && $0.covers(title, in: specialties) }
    // A row about the specialty goes before one about the whole series.
    return found.first { $0.specialty != nil } ?? found.first
  }

  /// What each year asks of continuing education and what is reached, from the year in which the present title was obtained
  /// to the year of the cut-off date.
  ///
  /// Asked are the calendar years that lie wholly between the two days. Source: 《2024年江北区工程技术中初级职称申报流程及填报
  /// 注意事项》三（七）2、4.
  public func courseYears(since obtained: Day, to cutoff: Day, _ records: [CourseRecord]) -> [CourseYear] {
    guard obtained <= cutoff else { return [] }
    return (obtained.year...cutoff.year).compactMap { year in
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { return nil }
      let ofYear = records.filter { $0.year == year }
      return CourseYear(
        year: year, isAsked: obtained <= first && last <= cutoff, asked: hours(.courseHours, on: first),
        askedPublic: hours(.publicCourseHours, on: first), leastProfessional: hours(.leastProfessionalHours, on: first),
        reachedPublic: ofYear.reduce(.zero) { $0 + $1.publicHours },
        reachedProfessional: professionalHours(ofYear, on: first))
    }
  }

  /// The professional hours that count: a day's training up to a limit, and the online course as a fixed number a year.
  private func professionalHours(_ records: [CourseRecord], on day: Day) -> CourseHours {
    let aDay = entry(.trainingHoursADay, on: day)?.value
    let trained = records.filter { !$0.isOnlineCourse }.reduce(CourseHours.zero) { sum, record in
      guard let aDay, let days = record.days else { return sum + record.professionalHours }
      return sum + min(record.professionalHours, CourseHours(days * aDay))
    }
    let tookOnlineCourse = records.contains { $0.isOnlineCourse && $0.professionalHours > .zero }
    return trained + (tookOnlineCourse ? hours(.onlineCourseHours, on: day) : .zero)
  }

  private func hours(_ limit: ReviewLimit, on day: Day) -> CourseHours {
    CourseHours(entry(limit, on: day)?.value ?? 0)
  }
}
