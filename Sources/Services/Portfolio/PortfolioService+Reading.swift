import Database
import Storage
public import Titles

extension PortfolioService {
  /// A section of the viewer's 业绩档案; nil is the first one.
  ///
  /// - Throws: `NotFound` for a section that is not kept here and for the account of a unit.
  public func page(_ section: String? = nil, by viewer: Viewer) async throws -> PortfolioPage {
    let person = try person(viewer)
    let first = try platform.forms.portfolio().portfolioSections.first?.id ?? ""
    let standing = try await platform.store.database.read { reader in
      try load(section ?? first, of: person, in: reader)
    }
    let (schema, answers) = (standing.schema, standing.answers)
    guard let section = schema.section(section ?? first) else { throw NotFound("业绩档案的栏目") }
    let engine = engine(schema, of: person)
    let report = engine.validate(answers, section: section.id)
    return PortfolioPage(
      sections: schema.portfolioSections.map { item in
        PortfolioPage.Line(id: item.id, title: item.title, count: standing.counts[item.id] ?? 0)
      },
      section: section, records: RecordLine.all(of: section, answers, engine, report),
      hints: report.hints.map(FilingProblem.init),
      courses: section.records?.table == .courses ? courses(standing) : nil,
      canFetch: section.records?.inflows.contains { !$0.isVerified } == true, savedAt: standing.savedAt)
  }

  /// The years since 前置职称; without a plan they are counted to today.
  private func courses(_ standing: PortfolioStanding) -> [CourseYear] {
    let (now, reference) = (platform.clock.now(), platform.reference)
    let terms = ReviewTerms(
      name: "", committee: "", year: now.day.year, cutoff: now.day, opens: now, closes: now, titles: [], specialties: [])
    let answers = ReviewAnswers(standing.answers, in: reference.catalog)
    return reference.policy.courseYears(answers.facts(terms)).reversed()
  }

  /// One record of the viewer's 业绩档案; an id that no record has yet opens a new one.
  ///
  /// - Parameter refused: what was sent and could not be kept: the inputs show it.
  /// - Throws: `NotFound` for a section that is not kept here and for the account of a unit.
  public func record(
    _ record: RecordID, in section: String, refused: PostedFields? = nil, by viewer: Viewer
  ) async throws -> PortfolioRecord {
    let person = try person(viewer)
    let (standing, shown) = try await platform.store.database.read { reader in
      try showing(refused, record, in: section, of: person, reader)
    }
    guard let schema = standing.schema.section(section) else { throw NotFound("业绩档案的栏目") }
    let engine = engine(standing.schema, of: person)
    let stored = standing.answers.record(record, in: section)
    let report = engine.validate(standing.answers, section: section)
    return PortfolioRecord(
      section: schema, id: record, isNew: stored == nil, isLocked: stored?.isLocked ?? false,
      controls: engine.controls(section, record: shown.record(record, in: section) ?? AnswerRecord(id: record), shown),
      problems: report.problems(in: section, record: record).map(FilingProblem.init),
      version: standing.versions[record] ?? 0, savedAt: standing.savedAt)
  }

  /// A section as it stands, and with what was sent for one of its records.
  private func showing(
    _ sent: PostedFields?, _ record: RecordID, in section: String, of person: PersonID, _ reader: Reader
  ) throws -> (PortfolioStanding, Answers) {
    let standing = try load(section, of: person, in: reader)
    let engine = engine(standing.schema, of: person, in: reader)
    let shown = try sent.map { try engine.showing($0, in: section, record: record, of: standing.answers) }
    return (standing, shown ?? standing.answers)
  }

  /// The id for a new record.
  public func newRecord() -> RecordID { platform.store.ids.make() }
}
