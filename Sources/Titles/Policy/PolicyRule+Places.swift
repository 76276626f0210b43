extension PolicyRule {
  /// The fields whose answers it is about, as `section.field` of the forms: what an applicant may have to change where it says
  /// no. None where it is about something else than the form.
  public var places: Set<String> { PolicyRule.byRule[self, default: []] }

  private static let education: Set<String> = [
    "basic.title", "basic.highestEducation", "basic.highestDegree", "education.education", "education.degree",
  ]

  private static let byRule: [PolicyRule: Set<String>] = [
    .levelFitsEducation: education, .insuredMonths: education.union(["basic.insurance"]),
    .originalTitle: ["basic.series", "basic.title", "basic.titleObtained"], .contractInForce: ["basic.contract"],
    .insuredHere: ["basic.insurance"], .insuredSince: ["basic.insuredSince"],
    .archiveKept: ["basic.archivePlace", "basic.archiveProof"], .employerNamed: ["basic.employer", "basic.employmentCategory"],
    .freelanceArtsOnly: ["basic.series", "basic.employmentCategory"], .seriesFiledHere: ["basic.series"],
    .noEqualTitle: ["basic.series", "basic.title"], .notOwnHandler: ["basic.employer"],
    // 评审
    .planTitle: ["basic.title"], .planSpecialty: ["basic.specialty"], .campaignScope: ["basic.category"],
    .examTitles: ["basic.title"], .promotionYears: ["basic.category", "qualifications.obtained"],
    .exceptionalPromotion: ["basic.exceptionalForm", "basic.exceptionalProof"], .sameLevelCertificate: ["qualifications.proof"],
    .transferOrPromotion: ["basic.category"], .skilledWorkers: ["basic.isSkilledTalent", "qualifications.level"],
    .skilledAppraisals: ["appraisals.result"], .entrustedReview: ["basic.entrustment"],
    .continuingEducation: ["training.publicHours", "training.professionalHours"], .educationProved: ["education.proof"],
    .annualAppraisals: ["appraisals.result"], .excellentProved: ["appraisals.proof"], .insuredForAYear: ["basic.insurance"],
    .recommendingUnit: ["basic.employer"], .dispatchedWorker: ["basic.employer", "work.employer"],
    .freelanceTerms: ["basic.employmentCategory"], .achievementsSinceTitle: ["performance.isSincePrior"],
    .achievementsProved: ["performance.proof"], .achievementsRelevant: ["performance.name"],
    .representativeWorks: ["performance.isRepresentative"],
  ]
}
