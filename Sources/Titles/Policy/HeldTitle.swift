/// A title that the applicant holds already, from a certificate or a register.
public struct HeldTitle: Hashable, Sendable {
  /// The code of its series.
  public let series: String
  /// Its level.
  public let level: TitleLevel
  /// How it is shown (工程技术人才_助理工程师).
  public let label: String
  /// When it was obtained; nil where that isn't known.
  public let obtained: Day?

  /// A held, unrevoked title.
  public init(series: String, level: TitleLevel, label: String, obtained: Day? = nil) {
    self.series = series
    self.level = level
    self.label = label
    self.obtained = obtained
  }
}
