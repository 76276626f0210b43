public import Titles

/// A unit (单位) as it lies in the database.
public struct StoredUnit: Sendable, Equatable {
  /// Its id.
  public let id: UnitID
  /// 单位名称.
  public var name: String
  /// 统一社会信用代码, 18 characters; changed by the reform office only.
  public let uscc: String
  /// What it is in the administration.
  public var kind: UnitKind
  /// 法定代表人.
  public var legalRepresentative: String
  /// 注册地: a code of the districts.
  public var district: String?
  /// 参保地: a code of the districts.
  public var insuredDistrict: String?
  /// 单位性质.
  public var nature: UnitNature?
  /// 是否为乡镇基层单位.
  public var isTownship: Bool?
  /// 专家业务里的主管部门: the department's name.
  public var expertDepartment: String?
  /// 留学回国人员业务里的主管部门: the department's name.
  public var returneeDepartment: String?
  /// "33618"现代制造业集群: codes.
  public var industries: [String]
  /// "416"科技战略布局: codes.
  public var strategies: [String]
  /// 是否启用签收功能.
  public var usesClaims: Bool
  /// 联系地址: a code of the districts.
  public var addressDistrict: String?
  /// 联系地址: street and number.
  public var addressDetail: String?
  /// The unit above it, offered first when something is forwarded.
  public var superior: UnitID?
  /// When 单位基础信息 was completed; nil before the first entry.
  public var completedAt: Moment?
  /// Suspended by the reform office since.
  public var suspendedAt: Moment?
  /// Raised by every change.
  public let version: Int
  /// When it was registered.
  public let createdAt: Moment

  /// A unit that has just been registered: nothing of 单位基础信息 is known yet.
  public init(
    id: UnitID, name: String, uscc: UnifiedSocialCreditCode, legalRepresentative: String, kind: UnitKind = .employer,
    createdAt: Moment
  ) {
    self.init(
      id: id, name: name, uscc: uscc.text, kind: kind, legalRepresentative: legalRepresentative, version: 1,
      createdAt: createdAt)
  }

  init(id: UnitID, name: String, uscc: String, kind: UnitKind, legalRepresentative: String, version: Int, createdAt: Moment) {
    self.id = id
    self.name = name
    self.uscc = uscc
    self.kind = kind
    self.legalRepresentative = legalRepresentative
    industries = []
    strategies = []
    usesClaims = false
    self.version = version
    self.createdAt = createdAt
  }

  /// 单位基础信息 has been completed and the unit isn't suspended: it can take part.
  public var isActive: Bool { completedAt != nil && suspendedAt == nil }
}
