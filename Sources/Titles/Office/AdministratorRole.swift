/// One of the three administrators of the platform. No account has two of them, and none of them is a person's or a unit's:
/// who runs the platform can neither open accounts' doors nor hide what was done (GB/T 22239, 三权分立).
public enum AdministratorRole: String, Labelled {
  /// Runs the platform for the reform office (市职改办): units, articles, calendar, dictionaries.
  case system
  /// Locks accounts and ends sessions.
  case security
  /// Reads what was done, and changes nothing.
  case audit

  /// What a user reads.
  public var label: String {
    switch self {
    case .system: "系统管理员"
    case .security: "安全管理员"
    case .audit: "审计员"
    }
  }
}
