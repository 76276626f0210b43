/// A line of 评审专业: one direction with what it belongs to.
public struct PlanSpecialty: Hashable, Sendable {
  /// The series.
  public let series: Series
  /// The specialty.
  public let specialty: Specialty
  /// The direction.
  public let subspecialty: Subspecialty

  /// The line of a direction's code; nil for a code that the catalog doesn't know.
  public init?(_ code: String, in catalog: Catalog) {
    guard let subspecialty = catalog.subspecialty(code), let specialty = catalog.specialty(subspecialty.specialty),
      let series = catalog.series(specialty.series)
    else { return nil }
    self.series = series
    self.specialty = specialty
    self.subspecialty = subspecialty
  }
}
