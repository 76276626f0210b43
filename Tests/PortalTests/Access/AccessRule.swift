import Titles

/// Who may reach a route: one of the few rules that there are.
enum AccessRule: Sendable {
  /// Everybody.
  case everybody
  /// Everybody who is signed in.
  case signedIn
  /// Every natural person.
  case personal
  /// The person to whom the thing in the address belongs.
  case owner
  /// Whoever is signed in and to whom the thing in the address belongs; `person` owns it here.
  case signedInOwner
  /// The unit's own account and its staff, whatever was granted.
  case unit
  /// The unit's own account and those of its staff who have the menu.
  case unitMenu
  /// The unit's own account alone.
  case legalPerson
  /// One of the three administrators; nil: each of them.
  case office(AdministratorRole?)

  /// What `role` gets.
  func answer(to role: AccessRole) -> AccessAnswer {
    if case .everybody = self { return .passes }
    if role == .anonymous { return .signIn }
    switch self {
    case .everybody, .signedIn: return .passes
    case .personal: return role.isNatural ? .passes : .forbidden
    case .owner: return role == .person ? .passes : role.isNatural ? .missing : .forbidden
    case .signedInOwner: return role == .person ? .passes : .missing
    case .unit, .unitMenu, .legalPerson: return unitAnswer(to: role)
    case .office(let wanted):
      guard let administrator = role.administrator else { return .missing }
      return wanted == nil || wanted == administrator ? .passes : .forbidden
    }
  }

  private func unitAnswer(to role: AccessRole) -> AccessAnswer {
    switch role {
    case .anonymous: .signIn
    case .person, .otherPerson, .otherUnit, .system, .security, .auditor: .missing
    case .legalPerson: .passes
    case .staffWithoutMenu: if case .unit = self { .passes } else { .forbidden }
    case .staffWithMenu: if case .legalPerson = self { .forbidden } else { .passes }
    }
  }
}

extension AccessRole {
  /// Signed in as a natural person.
  var isNatural: Bool {
    self == .person || self == .otherPerson || self == .staffWithoutMenu || self == .staffWithMenu
  }

  /// Which of the three administrators it is.
  var administrator: AdministratorRole? {
    switch self {
    case .system: .system
    case .security: .security
    case .auditor: .audit
    default: nil
    }
  }
}
