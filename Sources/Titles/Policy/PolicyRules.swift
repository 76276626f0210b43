/// The rules of policy with their dates of effect: which hold for which business, 初定's table of education, level and insured
/// months, and 评审's tables.
public struct PolicyRules: Sendable {
  /// The rows of the table, from the lowest education up.
  public let levels: [InitialDeterminationLevel]
  /// The rules, in the order in which findings are listed.
  public let entries: [RuleEntry]
  /// The tables of 评审.
  public let review: ReviewTables

  /// Reads the tables of 初定 and of the rules; 评审's have been read before.
  ///
  /// - Throws: `DataFault` for a broken row, or a rule that is listed twice for the same day.
  public init(levels: CSV, rules: CSV, review: ReviewTables = ReviewTables()) throws(DataFault) {
    var rows: [InitialDeterminationLevel] = []
    for row in levels.rows { rows.append(try InitialDeterminationLevel(row)) }
    guard !rows.isEmpty else { throw DataFault(file: levels.file, "没有任何学历与等级的对应规则。") }
    self.levels = rows
    entries = try rules.dated()
    self.review = review
  }

  /// The rows of the table that hold on the day.
  public func levels(on day: Day) -> [InitialDeterminationLevel] {
    levels.filter { $0.effect.covers(day) }
  }

  /// The levels that are open to a person with this highest education and degree, on the day.
  public func openLevels(education: Education?, degree: Degree?, on day: Day) -> Set<TitleLevel> {
    let admitted = levels(on: day).filter { $0.admits(education: education, degree: degree) }
    guard let highest = admitted.map(\.level).max() else { return [] }
    return Set(TitleLevel.allCases.filter { $0 <= highest })
  }

  /// The row that asks for the least among those that open the level to this person.
  ///
  /// A master may apply for an assistant's title: the bachelor's row then asks for less than the master's.
  public func requirement(
    for level: TitleLevel, education: Education?, degree: Degree?, on day: Day
  ) -> InitialDeterminationLevel? {
    levels(on: day)
      .filter { $0.level >= level && $0.admits(education: education, degree: degree) }
      .min { ($0.insuredMonths, $0.level) < ($1.insuredMonths, $1.level) }
  }

  /// Runs every rule that holds for the facts' business on their day; rules that don't concern the applicant give no
  /// finding.
  public func evaluate(_ facts: PolicyFacts) -> [Finding] {
    entries.filter { $0.business == facts.business && $0.effect.covers(facts.day) }.compactMap { entry in
      finding(of: entry.rule, facts).map { $0.finding(for: entry) }
    }
  }

  private func finding(of rule: PolicyRule, _ facts: PolicyFacts) -> RuleOutcome? {
    switch rule {
    case .levelFitsEducation: levelFitsEducation(facts)
    case .insuredMonths: insuredMonths(facts)
    case .originalTitle: originalTitle(facts)
    case .contractInForce: contractInForce(facts)
    case .insuredHere: insuredHere(facts)
    case .insuredSince: insuredSince(facts)
    case .archiveKept: archiveKept(facts)
    case .employerNamed: employerNamed(facts)
    case .freelanceArtsOnly: freelanceArtsOnly(facts)
    case .seriesFiledHere: seriesFiledHere(facts)
    case .oneOpenApplication: oneOpenApplication(facts)
    case .noEqualTitle: noEqualTitle(facts)
    case .notTerminatedThisYear: notTerminatedThisYear(facts)
    case .noIntegrityRecord: noIntegrityRecord(facts)
    case .notOwnHandler: notOwnHandler(facts)
    default: facts.review.flatMap { reviewFinding(of: rule, facts, $0) }
    }
  }
}
