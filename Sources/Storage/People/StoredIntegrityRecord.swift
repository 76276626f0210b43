public import Titles

/// A record of dishonest conduct as it lies in the database; the number itself doesn't.
public struct StoredIntegrityRecord: Sendable, Equatable {
  /// Its id.
  public let id: IntegrityRecordID
  /// 姓名.
  public let name: String
  /// 证件号码, masked.
  public let documentMasked: String
  /// 失信行为.
  public let conduct: String
  /// The decision that it rests on.
  public let basis: String
  /// From this day on its person can't apply.
  public let from: Day
  /// Through this day.
  public let through: Day
  /// When it was lifted before its time; nil where it wasn't.
  public let liftedAt: Moment?
  /// Why.
  public let liftedReason: String

  /// One that has just been made.
  public init(
    id: IntegrityRecordID, name: String, documentMasked: String, conduct: String, basis: String, from: Day, through: Day
  ) {
    self.init(
      id: id, name: name, documentMasked: documentMasked, conduct: conduct, basis: basis, from: from, through: through,
      liftedAt: nil, liftedReason: "")
  }

  init(
    id: IntegrityRecordID, name: String, documentMasked: String, conduct: String, basis: String, from: Day, through: Day,
    liftedAt: Moment?, liftedReason: String
  ) {
    self.id = id
    self.name = name
    self.documentMasked = documentMasked
    self.conduct = conduct
    self.basis = basis
    self.from = from
    self.through = through
    self.liftedAt = liftedAt
    self.liftedReason = liftedReason
  }

  /// Whether it bars its person on a day or later.
  public func standing(on day: Day) -> IntegrityStanding {
    liftedAt != nil ? .lifted : through < day ? .expired : .inForce
  }
}
