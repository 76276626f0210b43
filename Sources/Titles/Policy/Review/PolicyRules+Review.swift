extension PolicyRules {
  /// The rules that look at what only 评审 has.
  func reviewFinding(of rule: PolicyRule, _ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    switch rule {
    case .planWindow: planWindow(review)
    case .planTitle: planTitle(facts, review)
    case .planSpecialty: planSpecialty(review)
    case .campaignScope: campaignScope(facts, review)
    case .examTitles: examTitles(facts, review)
    case .promotionYears: promotionYears(facts, review)
    case .exceptionalPromotion: exceptionalPromotion(facts, review)
    case .sameLevelCertificate: sameLevelCertificate(facts, review)
    case .transferOrPromotion: transferOrPromotion(facts, review)
    case .skilledWorkers: skilledWorkers(facts, review)
    case .skilledAppraisals: skilledAppraisals(facts, review)
    case .oneChannelAYear: oneChannelAYear(facts, review)
    case .entrustedReview: entrustedReview(facts, review)
    case .continuingEducation: continuingEducation(review)
    case .educationProved: educationProved(review)
    case .annualAppraisals: annualAppraisals(facts, review)
    case .excellentProved: excellentProved(review)
    case .insuredForAYear: insuredForAYear(facts, review)
    case .recommendingUnit: recommendingUnit(facts, review)
    case .dispatchedWorker: dispatchedWorker(facts, review)
    case .freelanceTerms: freelanceTerms(facts)
    case .postStructure: postStructure(facts)
    case .achievementsSinceTitle: achievementsSinceTitle(review)
    case .achievementsProved: achievementsProved(review)
    case .achievementsRelevant: achievementsRelevant(review)
    case .representativeWorks: representativeWorks(facts, review)
    case .usedBefore: usedBefore(review)
    case .openAtLevel: openAtLevel(facts, review)
    case .noCivilServant: noCivilServant(review)
    case .notRetired: notRetired(review)
    case .noDiscipline: noDiscipline(facts, review)
    default: nil
    }
  }
}
