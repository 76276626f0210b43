/// What a year asks of continuing education, and what is reached: one row of the table beside the section.
public struct CourseYear: Hashable, Sendable {
  /// Whether the year is enough.
  public enum Standing: Sendable {
    /// Both sums are reached.
    case reached
    /// The whole is reached, but only with public-required hours in the place of professional ones.
    case toBeChecked
    /// Hours are missing.
    case short
    /// The year isn't a full one between the title and the cut-off date.
    case notAsked
  }

  /// The year.
  public let year: Int
  /// Whether hours are asked of it.
  public let isAsked: Bool
  /// All hours that are asked.
  public let asked: CourseHours
  /// Those of them that must be public-required courses.
  public let askedPublic: CourseHours
  /// How many professional hours there should at least be.
  public let leastProfessional: CourseHours
  /// The public-required hours reached.
  public let reachedPublic: CourseHours
  /// The professional hours reached, as far as they count.
  public let reachedProfessional: CourseHours

  /// The professional hours that are asked: the rest.
  public var askedProfessional: CourseHours { asked - askedPublic }

  /// The public-required hours that are missing.
  public var missingPublic: CourseHours { isAsked ? max(.zero, askedPublic - reachedPublic) : .zero }

  /// The professional hours that are missing for the whole, once the public-required ones are there.
  public var missingProfessional: CourseHours {
    isAsked ? max(.zero, asked - max(reachedPublic, askedPublic) - reachedProfessional) : .zero
  }

  /// Whether the year is enough.
  public var standing: Standing {
    guard isAsked else { return .notAsked }
    if missingPublic > .zero || missingProfessional > .zero { return .short }
    return reachedProfessional < leastProfessional ? .toBeChecked : .reached
  }

  /// What is missing in words: 公需科目还差10学时、专业科目还差5学时; empty where nothing is.
  public var missing: String {
    var parts: [String] = []
    if missingPublic > .zero { parts.append("公需科目还差\(missingPublic)学时") }
    if missingProfessional > .zero { parts.append("专业科目还差\(missingProfessional)学时") }
    return parts.joined(separator: "、")
  }
}
