/// What the rules of 评审 take from the answers: the one place that knows the ids of the fields that only its form has.
public struct ReviewAnswers: Sendable {
  private let answers: Answers
  private let sections: [String: String]
  private let catalog: Catalog

  /// The answers of a form with these sections; the catalog says what the codes stand for.
  public init(_ answers: Answers, sections: [SectionName], catalog: Catalog) {
    self.answers = answers
    self.sections = Dictionary(sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.catalog = catalog
  }

  /// The facts of the form under a plan; what registers and the platform know is added by the caller.
  public func facts(_ terms: ReviewTerms) -> ReviewFacts {
    var facts = ReviewFacts(terms: terms)
    facts.category = category
    facts.isSkilled = flag(answers["basic", "isSkilledTalent"]) ?? false
    facts.specialty = catalog.specialty(text("specialty"))
    facts.subspecialty = catalog.subspecialty(text("subspecialty"))
    facts.hasExceptionalGround = !text("exceptionalCondition").isEmpty
    facts.hasExceptionalEvidence = hasFiles("exceptionalProof")
    facts.hasExceptionalForm = hasFiles("exceptionalForm")
    facts.isEntrusted = isEntrusted
    facts.hasEntrustmentLetter = isEntrusted
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

  /// 申请类别.
  public var category: ApplicationCategory? { ReviewAnswers.categories[text("category")] }

  /// Whether 委托评审函 was uploaded: only entrusted reviews have one.
  public var isEntrusted: Bool { hasFiles("entrustment") }

  /// The codes of 申请类别.
  private static let categories: [String: ApplicationCategory] = [
    "regular": .regular, "exceptional": .exceptional, "transfer": .seriesTransfer, "additional": .additional,
  ]

  /// Which fields of a section name an achievement and say when it was achieved.
  private struct AchievementFields {
    let section: String
    let name: String
    let date: String
  }

  private static let achievementFields = [
    AchievementFields(section: "performance", name: "name", date: "period"),
    AchievementFields(section: "books", name: "name", date: "published"),
    AchievementFields(section: "papers", name: "name", date: "published"),
    AchievementFields(section: "patents", name: "name", date: "granted"),
    AchievementFields(section: "standards", name: "name", date: "published"),
    AchievementFields(section: "research", name: "name", date: "period"),
    AchievementFields(section: "honours", name: "name", date: "awarded"),
    AchievementFields(section: "awards", name: "project", date: "awarded"),
    AchievementFields(section: "results", name: "name", date: "date"),
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
      section: sections[fields.section] ?? fields.section, name: record.text(fields.name), hasEvidence: record.isProved)
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
