import Storage
public import Titles

/// A record of dishonest conduct as 诚信记录 shows it.
public struct IntegrityRow: Sendable, Equatable {
  /// Its id.
  public let id: IntegrityRecordID
  /// 姓名.
  public let name: String
  /// 证件号码, masked.
  public let documentMasked: String
  /// 失信行为.
  public let conduct: String
  /// 处理依据.
  public let basis: String
  /// 禁止申报起.
  public let from: Day
  /// 禁止申报至.
  public let through: Day
  /// Whether it bars its person.
  public let standing: IntegrityStanding
  /// When it was lifted before its time; nil where it wasn't.
  public let liftedAt: Moment?
  /// Why.
  public let liftedReason: String

  init(_ record: StoredIntegrityRecord, on day: Day) {
    id = record.id
    name = record.name
    documentMasked = record.documentMasked
    conduct = record.conduct
    basis = record.basis
    from = record.from
    through = record.through
    standing = record.standing(on: day)
    liftedAt = record.liftedAt
    liftedReason = record.liftedReason
  }
}
