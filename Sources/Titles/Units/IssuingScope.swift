/// For what a unit may issue titles: one business, some levels, some or all series.
public struct IssuingScope: Hashable, Sendable {
  /// The business in which the unit decides.
  public let business: Business
  /// The levels that it may give; never empty.
  public let levels: Set<TitleLevel>
  /// The codes of the series that it may give; nil means every series.
  public let series: Set<String>?

  /// A scope; `series` nil means every series.
  public init(business: Business, levels: Set<TitleLevel>, series: Set<String>? = nil) {
    self.business = business
    self.levels = levels
    self.series = series
  }

  /// Whether a title of this level and series may be given in this business.
  public func covers(_ business: Business, level: TitleLevel, series code: String) -> Bool {
    guard self.business == business, levels.contains(level) else { return false }
    return series?.contains(code) ?? true
  }
}

extension IssuingScope: Codable {
  private enum CodingKeys: String, CodingKey {
    case business, levels, series
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    business = try container.decode(Business.self, forKey: .business)
    levels = Set(try container.decode([TitleLevel].self, forKey: .levels))
    series = try container.decodeIfPresent([String].self, forKey: .series).map(Set.init)
  }

  /// Sets are written in order, so that the same scope always has the same text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(business, forKey: .business)
    try container.encode(levels.sorted(), forKey: .levels)
    try container.encodeIfPresent(series?.sorted(), forKey: .series)
  }
}
