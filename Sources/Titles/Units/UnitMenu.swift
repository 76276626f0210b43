/// A menu of a 单位中心, in the order in which the menus stand; what a 单位经办用户 is granted.
public enum UnitMenu: String, Labelled {
  case home
  case authoritySetting
  case confirmationExamination
  case initialDeterminationExamination
  case approvalDocuments
  case issuance
  case certificateRequests
  case committees
  case plans
  case users
  case userPermissions
  case basicInformation
  case contacts

  /// What a user reads.
  public var label: String {
    switch self {
    case .home: "首页"
    case .authoritySetting: "认定申报设置"
    case .confirmationExamination: "确认资格审核"
    case .initialDeterminationExamination: "初定资格审核"
    case .approvalDocuments: "核准文件发布"
    case .issuance: "职称认定发证"
    case .certificateRequests: "证书登记审核"
    case .committees: "委员会管理"
    case .plans: "申报计划"
    case .users: "用户管理"
    case .userPermissions: "用户权限"
    case .basicInformation: "单位基础信息"
    case .contacts: "单位联系方式"
    }
  }

  /// The heading that the menu stands under; nil for 首页.
  public var group: UnitMenuGroup? {
    switch self {
    case .home: nil
    case .authoritySetting, .confirmationExamination, .initialDeterminationExamination: .recognition
    case .approvalDocuments, .issuance, .certificateRequests: .certificates
    case .committees, .plans: .committee
    case .users, .userPermissions: .permissions
    case .basicInformation, .contacts: .unitInformation
    }
  }

  /// The power without which a unit doesn't have the menu.
  public var requiredPower: PowerKind? {
    switch self {
    case .authoritySetting, .approvalDocuments, .issuance, .certificateRequests: .issuing
    case .committees, .plans: .committeeFormation
    case .home, .confirmationExamination, .initialDeterminationExamination, .users, .userPermissions, .basicInformation,
      .contacts:
      nil
    }
  }

  /// Whether a 经办用户 has it without being granted it.
  public var isAlwaysGranted: Bool { self == .home }

  /// The menus that a unit with these powers has, in order.
  public static func menus(for powers: some Sequence<Power>) -> [UnitMenu] {
    allCases.filter { menu in
      guard let power = menu.requiredPower else { return true }
      return powers.contains(power)
    }
  }
}
