/// One line of a list of accepting authorities.
public struct AuthorityEntry: Sendable, Equatable {
  /// The setting.
  public let id: AuthoritySettingID
  /// The accepting authority.
  public let unit: UnitID
  /// 受理单位.
  public let unitName: String
  /// 业务类型.
  public let business: Business
  /// 启用状态.
  public let isEnabled: Bool
  /// 联系电话.
  public let contactPhone: String

  /// Made of these parts.
  public init(
    id: AuthoritySettingID, unit: UnitID, unitName: String, business: Business, isEnabled: Bool, contactPhone: String
  ) {
    self.id = id
    self.unit = unit
    self.unitName = unitName
    self.business = business
    self.isEnabled = isEnabled
    self.contactPhone = contactPhone
  }
}
