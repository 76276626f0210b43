/// Where a person's archive is kept (档案存放地), as the talent centers know it.
public struct ArchiveStanding: Hashable, Sendable {
  /// The institution that keeps it.
  public let place: String
  /// Whether that is a talent center of this city.
  public let isInCity: Bool

  /// An archive kept at `place`.
  public init(place: String, isInCity: Bool) {
    self.place = place
    self.isInCity = isInCity
  }
}
