/// A rule of policy; the raw value is its stable id. Which businesses it holds for is said by the table of rules.
public enum PolicyRule: String, CaseIterable, Sendable, Codable {
  case levelFitsEducation = "level-fits-education"
  case insuredMonths = "insured-months"
  case originalTitle = "original-title"
  case contractInForce = "contract-in-force"
  case insuredHere = "insured-here"
  case insuredSince = "insured-since"
  case archiveKept = "archive-kept"
  case employerNamed = "employer-named"
  case freelanceArtsOnly = "freelance-arts-only"
  case seriesFiledHere = "series-filed-here"
  case oneOpenApplication = "one-open-application"
  case noEqualTitle = "no-equal-title"
  case notTerminatedThisYear = "not-terminated-this-year"
  case noIntegrityRecord = "no-integrity-record"
  case notOwnHandler = "not-own-handler"

  // 评审
  case planWindow = "plan-window"
  case planTitle = "plan-title"
  case planSpecialty = "plan-specialty"
  case campaignScope = "campaign-scope"
  case examTitles = "exam-titles"
  case promotionYears = "promotion-years"
  case exceptionalPromotion = "exceptional-promotion"
  case sameLevelCertificate = "same-level-certificate"
  case transferOrPromotion = "transfer-or-promotion"
  case skilledWorkers = "skilled-workers"
  case skilledAppraisals = "skilled-appraisals"
  case oneChannelAYear = "one-channel-a-year"
  case entrustedReview = "entrusted-review"
  case continuingEducation = "continuing-education"
  case educationProved = "education-proved"
  case annualAppraisals = "annual-appraisals"
  case excellentProved = "excellent-proved"
  case insuredForAYear = "insured-for-a-year"
  case recommendingUnit = "recommending-unit"
  case dispatchedWorker = "dispatched-worker"
  case freelanceTerms = "freelance-terms"
  case postStructure = "post-structure"
  case achievementsSinceTitle = "achievements-since-title"
  case achievementsProved = "achievements-proved"
  case achievementsRelevant = "achievements-relevant"
  case representativeWorks = "representative-works"
  case usedBefore = "used-before"
  case openAtLevel = "open-at-level"
  case noCivilServant = "no-civil-servant"
  case notRetired = "not-retired"
  case noDiscipline = "no-discipline"

  /// The register whose automatic check is decided by this rule, by its name in the schemas; nil where there is none.
  public var register: String? {
    switch self {
    case .insuredMonths, .insuredHere, .insuredForAYear: "insurance"
    default: nil
    }
  }
}
