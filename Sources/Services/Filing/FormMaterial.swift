import Storage
import Titles

/// What the surroundings of one application's form are made of: plain values, read once, usable on any thread.
struct FormMaterial: Sendable, Equatable {
  /// Today in Asia/Shanghai, or the day that the form is judged by.
  var today: Day
  /// The business that is applied for.
  let business: Business
  /// The accepting authority.
  let authority: UnitID
  /// Its name.
  let authorityName: String
  /// What it is in the administration.
  let authorityKind: UnitKind?
  /// It takes applications of this business now.
  let isOpen: Bool
  /// What it asks for (附件要求): now, or when the form was submitted.
  var requirements: [AttachmentRequirement]
  /// What it may give.
  let powers: [Power]

  /// Whether a title can be chosen: in effect, within the authority's power, and of a level that the business gives.
  func offers(_ title: Title) -> Bool {
    guard title.effect.covers(today) else { return false }
    guard business.levels.contains(title.level) else { return false }
    return powers.mayIssue(business, level: title.level, series: title.series)
  }

  /// Whether any title of a series can be chosen.
  func offers(series: String, _ catalog: Catalog) -> Bool {
    catalog.titles(series: series, on: today).contains(where: offers)
  }
}
