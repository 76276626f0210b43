import Titles

extension UnitMenu {
  /// Where the menu leads in the unit's 单位中心.
  func address(in unit: UnitID) -> SiteURL {
    switch self {
    case .home: Routes.unitHome(unit)
    case .confirmationExamination: Routes.examinations(unit, .confirmation)
    case .initialDeterminationExamination: Routes.examinations(unit, .initialDetermination)
    case .users: Routes.unitUsers(unit)
    case .userPermissions: Routes.unitPermissions(unit)
    case .basicInformation: Routes.unitInformation(unit)
    case .contacts: Routes.unitContacts(unit)
    case .authoritySetting: Routes.authoritySettings(unit)
    case .approvalDocuments: Routes.approvalDocuments(unit)
    case .issuance: Routes.batches(unit)
    case .certificateRequests: Routes.certificateRequests(unit)
    case .committees: Routes.unitCommittees(unit)
    case .plans: Routes.unitPlans(unit)
    }
  }
}
