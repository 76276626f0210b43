/// What a committee may review: levels of titles, whole series, and single specialties of further ones.
public struct CommitteeScope: Hashable, Sendable, Codable {
  /// The levels, from the lowest up.
  public let levels: [TitleLevel]
  /// The codes of series with all their specialties.
  public let series: [String]
  /// The codes of single specialties of other series.
  public let specialties: [String]

  /// Made of these parts.
  public init(levels: some Sequence<TitleLevel>, series: [String], specialties: [String] = []) {
    self.levels = Set(levels).sorted()
    self.series = series
    self.specialties = specialties
  }

  /// Whether titles of this series are reviewed at all.
  public func covers(series code: String, in catalog: Catalog) -> Bool {
    series.contains(code) || specialties.contains { catalog.specialty($0)?.series == code }
  }

  /// Whether the title may be reviewed.
  public func covers(_ title: Title, in catalog: Catalog) -> Bool {
    levels.contains(title.level) && covers(series: title.series, in: catalog)
  }

  /// Whether the specialty is within it.
  public func covers(_ specialty: Specialty) -> Bool {
    series.contains(specialty.series) || specialties.contains(specialty.code)
  }

  /// The titles that may be reviewed on the day, by series and from the lowest level up.
  public func titles(in catalog: Catalog, on day: Day) -> [Title] {
    catalog.series.flatMap { catalog.titles(series: $0.code, on: day) }.filter { covers($0, in: catalog) }
  }

  /// The specialties within it that are in the catalog on the day.
  public func specialties(in catalog: Catalog, on day: Day) -> [Specialty] {
    catalog.series.flatMap { catalog.specialties(series: $0.code, on: day) }.filter(covers)
  }

  /// The directions within it that are in the catalog on the day.
  public func subspecialties(in catalog: Catalog, on day: Day) -> [Subspecialty] {
    specialties(in: catalog, on: day).flatMap { catalog.subspecialties(specialty: $0.code, on: day) }
  }
}
