/// The two doors of the portal's home, and the one of the administrators.
public enum Door: String, Labelled {
  /// 个人用户.
  case personal
  /// 法人用户.
  case unit
  /// 平台管理, for the three administrators.
  case office

  /// The words on the door.
  public var label: String {
    switch self {
    case .personal: "个人用户登录"
    case .unit: "法人用户登录"
    case .office: "平台管理登录"
    }
  }

  /// Whose accounts belong to it.
  public var holder: String {
    switch self {
    case .personal: "个人用户"
    case .unit: "法人用户"
    case .office: "管理员"
    }
  }
}
