/// What the rules of 评审 take from the answers: the one place that knows the ids of the fields that only its form has.
public struct ReviewAnswers: Sendable {
  private let answers: Answers
  private let catalog: Catalog

  /// These answers; the catalog says what the codes stand for.
  public init(_ answers: Answers, in catalog: Catalog) {
    self.answers = answers
    self.catalog = catalog
  }

  /// The facts of the form under a plan; what registers and the platform know is added by the caller.
  public func facts(_ terms: ReviewTerms) -> ReviewFacts {
    var facts = ReviewFacts(terms: terms)
    facts.category = ReviewAnswers.categories[text("category")]
    facts.isSkilled = flag(answers["basic", "isSkilledTalent"]) ?? false
    facts.specialty = catalog.specialty(text("specialty"))
    facts.subspecialty = catalog.subspecialty(text("subspecialty"))
    facts.typedSpecialties = [
      facts.specialty == nil ? text("specialty") : "", facts.subspecialty == nil ? text("subspecialty") : "",
    ].filter { !$0.isEmpty }
    facts.hasExceptionalGround = !text("exceptionalCondition").isEmpty
    facts.hasExceptionalEvidence = hasFiles("exceptionalProof")
    facts.hasExceptionalForm = hasFiles("exceptionalForm")
    facts.isEntrusted = ReviewAnswers.isEntrusted(answers)
    facts.hasEntrustmentLetter = facts.isEntrusted
    facts.startedWork = Day(text("startOfWork"))
    facts.qualifications = records("qualifications").map(qualification)
    facts.courses = records("training").compactMap(course)
    facts.appraisals = records("appraisals").compactMap(appraisal)
    facts.achievements = ReviewAnswers.achievementFields.flatMap { field in
      records(field.section).map { achievement($0, field) }
    }
    facts.dispatch = dispatch
    // The form takes what explains another insured unit together with the record of insurance.
    if hasFiles("insurance") { facts.unitExplanations = [.other] }
    return facts
  }

  /// Whether 委托评审函 was uploaded: only entrusted reviews have one.
  public static func isEntrusted(_ answers: Answers) -> Bool {
    !(answers["basic", "entrustment"]?.files ?? []).isEmpty
  }

  /// The codes of 申请类别.
  private static let categories: [String: ApplicationCategory] = [
    "regular": .regular, "exceptional": .exceptional, "transfer": .seriesTransfer, "additional": .additional,
  ]

  /// Which fields of a section name an achievement and say when it was achieved.
  private struct AchievementFields {
    let section: String
    let title: String
    let name: String
    let date: String
  }

  private static let achievementFields = [
    AchievementFields(section: "performance", title: "工作业绩", name: "name", date: "period"),
    AchievementFields(section: "books", title: "著作情况", name: "name", date: "published"),
    AchievementFields(section: "papers", title: "论文情况", name: "name", date: "published"),
    AchievementFields(section: "patents", title: "专利情况", name: "name", date: "granted"),
    AchievementFields(section: "standards", title: "制定标准情况", name: "name", date: "published"),
    AchievementFields(section: "research", title: "科研项目", name: "name", date: "period"),
    AchievementFields(section: "honours", title: "荣誉称号", name: "name", date: "awarded"),
    AchievementFields(section: "awards", title: "获奖情况", name: "project", date: "awarded"),
    AchievementFields(section: "results", title: "成果情况", name: "name", date: "date"),
  ]

  private func qualification(_ record: AnswerRecord) -> Qualification {
    let level = record.text("level")
    let kind = QualificationKind(rawValue: record.text("kind")) ?? .title
    return Qualification(
      kind: kind, name: record.text("name"), series: kind == .title ? record.code("series") : nil,
      specialty: record.text("specialty"), level: kind == .title ? TitleLevel(rawValue: level) : nil,
      skill: kind == .skill ? SkillLevel(rawValue: level) : nil, obtained: Day(record.text("obtained")),
      isBasis: flag(record.values["isPrior"]) ?? false, hasEvidence: record.isProved)
  }

  private func course(_ record: AnswerRecord) -> CourseRecord? {
    guard let year = Int(record.text("year")) else { return nil }
    return CourseRecord(
      year: year, publicHours: CourseHours(record.text("publicHours")) ?? .zero,
      professionalHours: CourseHours(record.text("professionalHours")) ?? .zero, hasEvidence: record.isProved)
  }

  private func appraisal(_ record: AnswerRecord) -> Appraisal? {
    guard let year = Int(record.text("year")), let grade = AppraisalGrade(rawValue: record.text("result")) else { return nil }
    return Appraisal(year: year, grade: grade, hasEvidence: record.isProved)
  }

  private func achievement(_ record: AnswerRecord, _ fields: AchievementFields) -> Achievement {
    var achievement = Achievement(
      section: fields.title, name: record.text(fields.name), hasEvidence: record.isProved)
    if case .period(let period) = record.values[fields.date] {
      achievement.isOngoing = period.isOpen
      achievement.achieved = period.isOpen ? nil : ReviewAnswers.lastDay(of: period.to)
    } else {
      achievement.achieved = ReviewAnswers.lastDay(of: record.text(fields.date))
    }
    achievement.claimsSinceTitle = flag(record.values["isSincePrior"])
    achievement.isRepresentative = flag(record.values["isRepresentative"]) ?? false
    return achievement
  }

  /// The present work, where it says that somebody is sent to another unit.
  private var dispatch: Dispatch? {
    records("work").lazy.filter { record in
      guard case .period(let period) = record.values["period"] else { return false }
      return period.isOpen
    }.compactMap { Dispatch($0.text("employer")) }.first
  }

  /// The day itself, or the last one of a month: who was early in a month is given the whole of it.
  private static func lastDay(of text: String) -> Day? {
    if let day = Day(text) { return day }
    return Day("\(text)-01").map { $0.adding(months: 1).adding(days: -1) }
  }

  private func records(_ section: String) -> [AnswerRecord] {
    (answers[section: section]?.records ?? []).filter { !$0.isIgnored }
  }

  private func text(_ field: String) -> String { answers["basic", field]?.plainText ?? "" }

  private func hasFiles(_ field: String) -> Bool { !(answers["basic", field]?.files ?? []).isEmpty }

  private func flag(_ value: FieldValue?) -> Bool? {
    guard case .flag(let isYes) = value else { return nil }
    return isYes
  }
}

extension AnswerRecord {
  /// What is typed in the field.
  fileprivate func text(_ field: String) -> String { values[field]?.plainText ?? "" }

  /// The chosen code; nil where nothing was chosen.
  fileprivate func code(_ field: String) -> String? {
    let code = text(field)
    return code.isEmpty ? nil : code
  }

  /// Whether proof was uploaded, or the record comes from a register.
  fileprivate var isProved: Bool { isLocked || !(values["proof"]?.files ?? []).isEmpty }
}
