public import Titles

/// 认定申报设置 as it was typed.
public struct AuthorityDraft: Sendable, Equatable {
  /// 业务类型; nil where none was chosen.
  public var business: Business?
  /// 启用状态; nil where neither was chosen.
  public var isEnabled: Bool?
  /// The code of the district of 联系地址.
  public var addressDistrict: String
  /// The rest of 联系地址.
  public var addressDetail: String
  /// 联系人.
  public var contactName: String
  /// 联系电话.
  public var contactPhone: String
  /// 电子邮箱.
  public var contactEmail: String
  /// 申报须知.
  public var notice: String
  /// 附件要求, in order.
  public var requirements: [Requirement]

  /// One row of 附件要求.
  public struct Requirement: Sendable, Equatable {
    /// The id of a stored row; nil for a new one.
    public var id: String?
    /// 附件名称.
    public var title: String
    /// 是否必填; nil where nothing was chosen.
    public var isRequired: Bool?

    /// Made of these parts.
    public init(id: String? = nil, title: String = "", isRequired: Bool? = nil) {
      self.id = id
      self.title = title
      self.isRequired = isRequired
    }
  }

  /// Made of these parts.
  public init(
    business: Business? = nil, isEnabled: Bool? = nil, addressDistrict: String = "", addressDetail: String = "",
    contactName: String = "", contactPhone: String = "", contactEmail: String = "", notice: String = "",
    requirements: [Requirement] = []
  ) {
    self.business = business
    self.isEnabled = isEnabled
    self.addressDistrict = addressDistrict
    self.addressDetail = addressDetail
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.contactEmail = contactEmail
    self.notice = notice
    self.requirements = requirements
  }
}
