/// A record of dishonest conduct that bars applications for a time (诚信记录).
public struct IntegrityRecord: Hashable, Sendable {
  /// The days on which it bars, the last one included.
  public let effect: Effect
  /// What it says.
  public let summary: String

  /// A record in force over `effect`.
  public init(effect: Effect, summary: String) {
    self.effect = effect
    self.summary = summary
  }
}
