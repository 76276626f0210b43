import Titles

/// What the rules and the workflow take from the answers: the one place that knows field ids. The forms of all businesses
/// call the same thing by the same id, whatever its label says; what a form doesn't ask is empty.
struct FilingAnswers {
  private let answers: Answers

  init(_ answers: Answers) {
    self.answers = answers
  }

  var series: String { text("series") }
  var title: String { text("title") }
  var mobile: String { text("mobile") }
  var employmentCategory: EmploymentCategory? { EmploymentCategory(rawValue: text("employmentCategory")) }
  var isFreelance: Bool { employmentCategory?.isFreelance ?? false }
  var employer: ReferenceValue? { isFreelance ? nil : reference("employer") }
  var archivePlace: ReferenceValue? { reference("archivePlace") }
  var titleObtained: Day? { Day(text("titleObtained")) }
  var insuredSince: Day? { Day(text("insuredSince")) }
  var hasInsuranceRecord: Bool { hasFiles("insurance") }
  var hasArchiveProof: Bool { hasFiles("archiveProof") }

  /// 合同期, where its beginning is a day and its end is one or is open.
  var contract: Effect? {
    guard case .period(let period) = answers["basic", "contract"], let from = Day(period.from) else { return nil }
    if period.isOpen { return Effect(from: from) }
    return Day(period.to).map { Effect(from: from, through: $0) }
  }

  /// The highest education among the records, else the one of 基本信息.
  var highestEducation: Education? {
    guard hasRecords else { return Education(rawValue: text("highestEducation")) }
    return records.compactMap { code($0, "education").flatMap(Education.init(rawValue:)) }.max()
  }

  /// The highest degree among the records, else the one of 基本信息.
  var highestDegree: Degree? {
    guard hasRecords else { return Degree(rawValue: text("highestDegree")) }
    return records.compactMap { code($0, "degree").flatMap(Degree.init(rawValue:)) }.max()
  }

  /// Where the application goes first: the employer; for a freelancer the talent center that keeps the archive, else
  /// the accepting authority where it is a district bureau (spec: routes).
  func firstStop(_ material: FormMaterial) -> UnitID? {
    guard isFreelance else { return employer.flatMap { UnitID($0.id) } }
    if let center = archivePlace.flatMap({ UnitID($0.id) }) { return center }
    return material.authorityKind == .districtBureau ? material.authority : nil
  }

  private var records: [FieldValues] {
    (answers.sections["education"]?.records ?? []).filter { !$0.isIgnored }.map(\.values)
  }

  private var hasRecords: Bool { !records.isEmpty }

  /// The code of a field that belongs to the record's kind: a degree that was typed before 类别 was changed doesn't count.
  private func code(_ record: FieldValues, _ kind: String) -> String? {
    record["kind"]?.plainText == kind ? record[kind]?.plainText : nil
  }

  private func text(_ field: String) -> String { answers["basic", field]?.plainText ?? "" }

  private func hasFiles(_ field: String) -> Bool { !(answers["basic", field]?.files ?? []).isEmpty }

  private func reference(_ field: String) -> ReferenceValue? {
    guard case .reference(let value) = answers["basic", field], !value.name.isEmpty else { return nil }
    return value
  }
}
