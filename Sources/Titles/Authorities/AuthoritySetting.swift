/// What an accepting authority has set up for one business (认定申报设置).
public struct AuthoritySetting: Sendable, Equatable {
  /// Its id.
  public let id: AuthoritySettingID
  /// The accepting authority (受理单位).
  public let unit: UnitID
  /// The authority's name.
  public let unitName: String
  /// 业务类型.
  public let business: Business
  /// 启用状态: applicants see it and can choose the authority.
  public let isEnabled: Bool
  /// The code of the district of 联系地址; empty where none was given.
  public let addressDistrict: String
  /// The rest of 联系地址; empty where none was given.
  public let addressDetail: String
  /// 联系人.
  public let contactName: String
  /// 联系电话.
  public let contactPhone: String
  /// 电子邮箱; empty where none was given.
  public let contactEmail: String
  /// 申报须知.
  public let notice: String
  /// 附件要求, in order.
  public var requirements: [AuthorityRequirement]
  /// Raised by every change.
  public var version: Int

  /// Made of these parts.
  public init(
    id: AuthoritySettingID, unit: UnitID, unitName: String, business: Business, isEnabled: Bool, addressDistrict: String,
    addressDetail: String, contactName: String, contactPhone: String, contactEmail: String, notice: String,
    requirements: [AuthorityRequirement], version: Int
  ) {
    self.id = id
    self.unit = unit
    self.unitName = unitName
    self.business = business
    self.isEnabled = isEnabled
    self.addressDistrict = addressDistrict
    self.addressDetail = addressDetail
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.contactEmail = contactEmail
    self.notice = notice
    self.requirements = requirements
    self.version = version
  }
}
