extension UnitMenu {
  /// The menu under which a unit examines applications of this business; nil for a business that isn't open yet.
  public static func examination(of business: Business) -> UnitMenu? {
    allCases.first { $0.examined == business }
  }

  /// The business whose applications a unit examines under this menu; nil for the other menus.
  public var examined: Business? {
    switch self {
    case .initialDeterminationExamination: .initialDetermination
    case .confirmationExamination: .confirmation
    case .home, .authoritySetting, .approvalDocuments, .issuance, .certificateRequests, .committees, .plans, .users,
      .userPermissions, .basicInformation, .contacts:
      nil
    }
  }
}
