import Database
import Storage
import Titles

/// 业绩档案: the sections of 评审 that a person fills once for all applications.
///
/// They are the sections of the newest 评审 form itself: the same fields, checks and evidence, judged beside 基本信息.
public struct PortfolioService: Sendable {
  let platform: Platform
  let portfolios: PortfolioRepository
  private let persons: PersonRepository
  private let certificates = CertificateRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    portfolios = PortfolioRepository(vault: platform.store.vault)
    persons = PersonRepository(vault: platform.store.vault)
  }

  /// The person behind a viewer.
  ///
  /// - Throws: `NotFound` for the account of a unit.
  func person(_ viewer: Viewer) throws -> PersonID {
    guard let person = viewer.person else { throw NotFound("业绩档案") }
    return person
  }

  /// A section with what bears on it, and the certificates of the person in their place.
  ///
  /// - Throws: `NotFound` for a section that is not kept here.
  func load(_ section: String, of person: PersonID, in reader: Reader) throws -> PortfolioStanding {
    let schema = try platform.forms.portfolio()
    guard schema.section(section)?.isPortfolio == true else { throw NotFound("业绩档案的栏目") }
    let stored = try portfolios.records(of: person, sections: schema.sections(bearingOn: section), in: reader)
    let profile = try persons.profile(of: person, in: reader)[section: PersonProfile.section]?.fields ?? [:]
    let engine = engine(schema, of: person)
    var answers = engine.initialAnswers(profile: profile)
    for (id, filled) in stored.answers.sections { answers.sections[id] = filled }
    var counts = try portfolios.counts(of: person, in: reader)
    let known = KnownRecords(catalog: platform.reference.catalog).certificates(try certificates.list(of: person, in: reader))
    for item in schema.portfolioSections where item.records?.inflows.contains(where: \.isVerified) == true {
      guard schema.sections(bearingOn: section).contains(item.id) else { continue }
      answers = engine.merging(verified: known, into: item.id, of: answers)
      counts[item.id] = answers.sections[item.id]?.records.count ?? 0
    }
    return PortfolioStanding(
      schema: schema, person: person, versions: stored.versions, savedAt: stored.savedAt, counts: counts, answers: answers)
  }

  /// The form in its surroundings. Only with `reader` does it look up the person's files.
  func engine(_ schema: FormSchema, of person: PersonID, in reader: Reader? = nil) -> FormEngine {
    let today = platform.clock.now().day
    var context = StandardFormContext(today: today, lists: platform.formLists.lists(on: today))
    if let reader {
      let files = AttachmentRepository()
      // A failing look-up finds nothing here; the statement that follows it fails as well and says so.
      context.files = { id in (try? files.load(id, of: person, in: reader))?.reference }
    }
    return FormEngine(schema, in: context)
  }

  /// Stores every record that has changed and answers the version of `typed`.
  func store(
    _ standing: PortfolioStanding, before: Answers, typed: RecordID?, at now: Moment, _ transaction: Transaction
  ) throws -> Int {
    var version = typed.flatMap { standing.versions[$0] } ?? 0
    for section in standing.schema.portfolioSections {
      let held = Dictionary(
        (before.sections[section.id]?.records ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for record in standing.answers.sections[section.id]?.records ?? [] {
        let isTyped = record.id == typed
        guard isTyped || held[record.id] != record else { continue }
        let saved = try portfolios.save(
          record, section: section.id, of: standing.person, isTyped: isTyped, at: now, in: transaction)
        if isTyped { version = saved }
      }
    }
    return version
  }

  /// What is typed and what is verified of a record.
  func values(_ record: RecordID, in section: String, _ answers: Answers) -> FieldValues {
    answers.record(record, in: section)?.values ?? [:]
  }
}
