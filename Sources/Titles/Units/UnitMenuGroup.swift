/// A heading in the menu of a 单位中心.
public enum UnitMenuGroup: String, Labelled {
  case qualifications
  case recognition
  case certificates
  case committee
  case permissions
  case unitInformation

  /// What a user reads.
  public var label: String {
    switch self {
    case .qualifications: "职称和职业资格"
    case .recognition: "职称认定"
    case .certificates: "职称证书"
    case .committee: "评委会"
    case .permissions: "权限管理"
    case .unitInformation: "单位信息管理"
    }
  }

  /// The heading that it stands under; nil at the top.
  public var parent: UnitMenuGroup? {
    switch self {
    case .recognition, .certificates: .qualifications
    case .qualifications, .committee, .permissions, .unitInformation: nil
    }
  }
}
