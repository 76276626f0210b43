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

  /// The register whose automatic check is decided by this rule, by its name in the schemas; nil where there is none.
  public var register: String? {
    switch self {
    case .insuredMonths, .insuredHere: "insurance"
    default: nil
    }
  }
}
