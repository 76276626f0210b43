/// Everything that ships as data, parsed and checked against itself.
public struct ReferenceData: Sendable {
  /// What is known of each file.
  public let manifest: [ManifestEntry]
  /// The State Council's working calendar.
  public let calendar: WorkingCalendar
  /// Series, titles, specialties, directions.
  public let catalog: Catalog
  /// The rules of policy of every business.
  public let policy: PolicyRules
  /// The rules of posting (公示).
  public let posting: PostingRules
  /// What plans and committees of a review begin with.
  public let review: ReviewDefaults
  /// How long units should take.
  public let limits: HandlingLimits
  /// The words of messages.
  public let messages: MessageTemplates
  /// The rules of routes: which unit an application is recommended to go to next.
  public let routes: RouteRules

  private let codeLists: [CodeListName: CodeList]
  private let texts: [ReferenceTextName: ReferenceText]

  /// The name of the table that lists the others.
  public static let manifestFile = "manifest.csv"

  /// Parses the files; the keys are their names relative to the folder of reference data (`series.csv`, `texts/….md`).
  ///
  /// - Throws: `DataFault` for a missing file, a file that the manifest doesn't know, or a fault within one.
  public init(files: [String: String]) throws(DataFault) {
    let source = ReferenceFiles(files)
    manifest = try source.manifest()
    calendar = try WorkingCalendar(source.table("working-calendar.csv", ["year", "date", "kind", "note"]))
    catalog = try Catalog(
      series: source.table("series.csv", ["code", "name", "people", "talents", "filed_with"]),
      titles: source.table("titles.csv", ["code", "series", "level", "name", "gbt_8561"]),
      specialties: source.table("specialties.csv", ["code", "series", "name"]),
      subspecialties: source.table("subspecialties.csv", ["code", "specialty", "name"]))
    policy = try PolicyRules(
      levels: source.table("initial-determination-levels.csv", ["basis", "value", "level", "insured_months"]),
      rules: source.table("policy-rules.csv", ["business", "rule", "title", "citation", "status"]),
      review: ReviewTables(
        limits: source.table("review-limits.csv", ["limit", "value"]),
        years: source.table("promotion-years.csv", ["series", "basis", "value", "level", "from_level", "years"]),
        skills: source.table("skill-promotions.csv", ["skill", "title", "years"]),
        exams: source.table("exam-titles.csv", ["kind", "series", "specialty", "level"]),
        deadlines: source.table("stop-deadlines.csv", ["unit_kind", "of_city", "deadline"])))
    posting = try PostingRules(source.table("posting-rules.csv", ["business", "working_days", "first_day_counts"]))
    review = try ReviewDefaults(
      fees: source.table("review-fees.csv", ["level", "fen", "citation"]),
      rules: source.table(
        "committee-rules.csv", ["level", "minimum_size", "odd", "panel_minimum", "quorum", "pass", "denominator", "citation"]))
    limits = try HandlingLimits(source.table("handling-limits.csv", ["business", "phase", "working_days", "citation"]))
    routes = try RouteRules(source.table("route-rules.csv", ["business", "rule", "title", "explanation", "citation"]))
    messages = try MessageTemplates(source.table("message-templates.csv", ["code", "title", "body"]))
    var lists: [CodeListName: CodeList] = [:]
    for name in CodeListName.allCases {
      lists[name] = try CodeList(title: name.label, table: source.table(name.file, ["code", "label", "group"]))
    }
    codeLists = lists
    var texts: [ReferenceTextName: ReferenceText] = [:]
    for name in ReferenceTextName.allCases {
      texts[name] = try ReferenceText(source.text(name.file), file: name.file)
    }
    self.texts = texts
  }

  /// The dictionary of that name.
  public func codes(_ name: CodeListName) -> CodeList {
    guard let list = codeLists[name] else { preconditionFailure("init(files:) reads every dictionary") }
    return list
  }

  /// The text of that name.
  public func text(_ name: ReferenceTextName) -> ReferenceText {
    guard let text = texts[name] else { preconditionFailure("init(files:) reads every text") }
    return text
  }
}
