/// An issuance batch (发证批次).
public struct Batch: Sendable, Equatable {
  /// Its id.
  public let id: BatchID
  /// The accepting authority.
  public let unit: UnitID
  /// 所属项目.
  public let business: Business
  /// 发证批次.
  public let name: String
  /// Raised by every change.
  public let version: Int
  /// 创建时间.
  public let createdAt: Moment
  /// How many of its applications stand in each state.
  public let counts: [IssuanceState: Int]

  /// Made of these parts.
  public init(
    id: BatchID, unit: UnitID, business: Business, name: String, version: Int = 1, createdAt: Moment,
    counts: [IssuanceState: Int] = [:]
  ) {
    self.id = id
    self.unit = unit
    self.business = business
    self.name = name
    self.version = version
    self.createdAt = createdAt
    self.counts = counts
  }

  /// 发放总量.
  public var total: Int { counts.values.reduce(0, +) }
  /// 待发放数量.
  public var pending: Int { counts[.pending] ?? 0 }
  /// 已发放数量: certificates that were issued, those revoked since included.
  public var issued: Int { (counts[.issued] ?? 0) + (counts[.revoked] ?? 0) }
  /// 修改 and 删除 are open while nothing in it is issued or decided.
  public var isOpen: Bool { issued == 0 && (counts[.failed] ?? 0) == 0 }
}
