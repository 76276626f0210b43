/// A review committee (评审委员会) in one of its editions: what plans were made under stays as it was.
public struct Committee: Sendable, Equatable {
  /// Its id, the same in every edition.
  public let id: CommitteeID
  /// Which edition: 1 is the first filing.
  public let edition: Int
  /// The unit that organises it (评委会组建单位).
  public let unit: UnitID
  /// That unit's name.
  public let unitName: String
  /// What was filed.
  public let charter: CommitteeCharter
  /// The day from which this edition holds.
  public let effectiveFrom: Day
  /// The filings of later editions that are entered already, such as an extension.
  public let laterFilings: [CommitteeFiling]
  /// When it was ended, and why; nil while it goes on.
  public let end: End?
  /// Raised by every change.
  public let version: Int

  /// How a committee ended.
  public struct End: Sendable, Equatable {
    /// The last day.
    public let on: Day
    /// Why.
    public let reason: String

    /// Made of these parts.
    public init(on: Day, reason: String) {
      self.on = on
      self.reason = reason
    }
  }

  /// Made of these parts.
  public init(
    id: CommitteeID, edition: Int, unit: UnitID, unitName: String, charter: CommitteeCharter, effectiveFrom: Day,
    laterFilings: [CommitteeFiling] = [], end: End? = nil, version: Int = 1
  ) {
    self.id = id
    self.edition = edition
    self.unit = unit
    self.unitName = unitName
    self.charter = charter
    self.effectiveFrom = effectiveFrom
    self.laterFilings = laterFilings
    self.end = end
    self.version = version
  }

  /// This edition's filing and the later ones, in the order of the editions.
  public var filings: [CommitteeFiling] { [charter.filing] + laterFilings }

  /// The last day through which it is filed without a gap.
  public var filedThrough: Day {
    laterFilings.reduce(charter.filing.through) { last, filing in
      filing.from <= last.adding(days: 1) ? max(last, filing.through) : last
    }
  }

  /// Whether it can take plans on, on the day.
  public func standing(on day: Day) -> CommitteeStanding {
    if let end, day > end.on { return .ended }
    if day > filedThrough { return .expired }
    if day < charter.filing.from { return .upcoming }
    return filedThrough.ordinal - day.ordinal <= CommitteeFiling.warningDays ? .expiring : .inForce
  }
}
