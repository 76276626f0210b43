/// The catalog of titles: series, titles, specialties and directions, with their dates of effect.
///
/// A look-up by code finds an entry whether it is in effect or not, because old applications and certificates
/// keep theirs; the lists for a choice ask for a day.
public struct Catalog: Sendable {
  /// All series, in the order of the regulation.
  public let series: [Series]
  /// All titles, by series and from the lowest level up.
  public let titles: [Title]
  /// All specialties, by series.
  public let specialties: [Specialty]
  /// All directions, by specialty.
  public let subspecialties: [Subspecialty]

  private let seriesByCode: [String: Series]
  private let titlesByCode: [String: Title]
  private let specialtiesByCode: [String: Specialty]
  private let subspecialtiesByCode: [String: Subspecialty]
  private let titlesBySeries: [String: [Title]]
  private let specialtiesBySeries: [String: [Specialty]]
  private let subspecialtiesBySpecialty: [String: [Subspecialty]]

  /// Reads the four tables.
  ///
  /// - Throws: `DataFault` for a broken table, a doubled code, or a code that refers to nothing.
  public init(series: CSV, titles: CSV, specialties: CSV, subspecialties: CSV) throws(DataFault) {
    self.series = try Catalog.readSeries(series)
    seriesByCode = try Catalog.index(self.series, by: \.code, in: series)
    self.titles = try Catalog.readTitles(titles, of: seriesByCode)
    titlesByCode = try Catalog.index(self.titles, by: \.code, in: titles)
    self.specialties = try Catalog.readSpecialties(specialties, of: seriesByCode)
    specialtiesByCode = try Catalog.index(self.specialties, by: \.code, in: specialties)
    self.subspecialties = try Catalog.readSubspecialties(subspecialties, of: specialtiesByCode)
    subspecialtiesByCode = try Catalog.index(self.subspecialties, by: \.code, in: subspecialties)
    titlesBySeries = Dictionary(grouping: self.titles, by: \.series)
    specialtiesBySeries = Dictionary(grouping: self.specialties, by: \.series)
    subspecialtiesBySpecialty = Dictionary(grouping: self.subspecialties, by: \.specialty)
  }

  /// The series with the code.
  public func series(_ code: String) -> Series? { seriesByCode[code] }

  /// The title with the code.
  public func title(_ code: String) -> Title? { titlesByCode[code] }

  /// The specialty with the code.
  public func specialty(_ code: String) -> Specialty? { specialtiesByCode[code] }

  /// The direction with the code.
  public func subspecialty(_ code: String) -> Subspecialty? { subspecialtiesByCode[code] }

  /// The series in effect on the day whose applications are made on this platform.
  public func openSeries(on day: Day) -> [Series] {
    series.filter { $0.filedWith == nil && $0.effect.covers(day) }
  }

  /// The titles of a series that are in effect on the day, from the lowest level up; only those of `levels` where given.
  public func titles(series code: String, levels: Set<TitleLevel>? = nil, on day: Day) -> [Title] {
    titlesBySeries[code, default: []].filter { title in
      title.effect.covers(day) && (levels?.contains(title.level) ?? true)
    }
  }

  /// The specialties of a series that are in effect on the day.
  public func specialties(series code: String, on day: Day) -> [Specialty] {
    specialtiesBySeries[code, default: []].filter { $0.effect.covers(day) }
  }

  /// The directions of a specialty that are in effect on the day.
  public func subspecialties(specialty code: String, on day: Day) -> [Subspecialty] {
    subspecialtiesBySpecialty[code, default: []].filter { $0.effect.covers(day) }
  }
}
