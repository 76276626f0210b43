/// A rule of 职称初定; the raw value is its stable id.
public enum InitialDeterminationRule: String, CaseIterable, Sendable, Codable {
  case levelFitsEducation = "level-fits-education"
  case insuredMonths = "insured-months"
  case archiveKept = "archive-kept"
  case employerNamed = "employer-named"
  case freelanceArtsOnly = "freelance-arts-only"
  case seriesFiledHere = "series-filed-here"
  case oneOpenApplication = "one-open-application"
  case noEqualTitle = "no-equal-title"
  case notTerminatedThisYear = "not-terminated-this-year"
  case noIntegrityRecord = "no-integrity-record"
  case notOwnHandler = "not-own-handler"
}
