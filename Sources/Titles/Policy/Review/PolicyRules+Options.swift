extension PolicyRules {
  /// The rules that decide what somebody may apply for before a form is filled in.
  private static let optionRules: Set<PolicyRule> = [
    .planWindow, .campaignScope, .examTitles, .seriesFiledHere, .promotionYears, .sameLevelCertificate, .transferOrPromotion,
    .skilledWorkers, .skilledAppraisals, .oneChannelAYear, .openAtLevel,
  ]

  /// What a person may apply for among the plans: what is open, in the order of the plans, and in each plan the promotion that
  /// only wants years.
  ///
  /// Pure: `facts` holds what the portfolio, the certificates and the registers know of the person. 破格晋升 depends on
  /// conditions that only the form asks for, and isn't among the options.
  public func options(_ facts: PolicyFacts, among plans: [ReviewTerms], in catalog: Catalog) -> [ReviewOption] {
    plans.flatMap { terms in
      let titles = catalog.titles.filter { terms.titles.contains($0.code) && $0.effect.covers(facts.day) }
      let found = titles.flatMap { title in
        ReviewOption.channels.compactMap { option(facts, terms, title, $0, catalog) }
      }
      return found.filter(\.isOpen) + found.filter { !$0.isOpen }
    }
  }

  private func option(
    _ person: PolicyFacts, _ terms: ReviewTerms, _ title: Title, _ category: ApplicationCategory, _ catalog: Catalog
  ) -> ReviewOption? {
    guard var review = person.review else { return nil }
    review.terms = terms
    review.isSkilled = category == .skilledWorker
    review.category = review.isSkilled ? .regular : category
    var facts = person
    facts.title = title
    facts.series = catalog.series(title.series)
    facts.review = review
    let findings = evaluate(facts).filter { finding in
      PolicyRule(rawValue: finding.rule).map(PolicyRules.optionRules.contains) ?? false
    }
    let option = ReviewOption(terms: terms, title: title, category: category, findings: findings)
    guard concerns(option, review) else { return nil }
    if option.isOpen { return option }
    guard category == .regular, option.obstacles.map(\.code) == [PolicyRule.promotionYears.rawValue],
      case .short = serviceYears(facts, review, from: review.basis)
    else { return nil }
    return option
  }

  /// Whether the channel is one that the person can come by: a skilled worker's needs a skill level, and nobody is told to be
  /// promoted in a series in which they hold nothing while they hold a title in another one.
  private func concerns(_ option: ReviewOption, _ review: ReviewFacts) -> Bool {
    switch option.category {
    case .skilledWorker: return review.qualifications.contains { $0.skill != nil }
    case .regular:
      let basis = review.basis
      return basis?.series == nil || basis?.series == option.title.series
    case .seriesTransfer, .additional, .exceptional, .entrusted: return true
    }
  }
}

extension ReviewOption {
  /// The channels that are looked at for each title.
  static let channels: [ApplicationCategory] = [.regular, .skilledWorker, .seriesTransfer, .additional]
}
