/// The one place that decides who may do what. Pages, lists, downloads and the API all ask here.
public enum Access {
  /// What somebody wants to do.
  public enum Action: Sendable, Equatable {
    /// Open a menu of a unit's 单位中心.
    case use(UnitMenu)
    /// Open a menu of 平台管理.
    case administer(OfficeMenu)
    /// Complete 单位基础信息 at first entry.
    case completeUnit
    /// Look at an application, its record and its files.
    case view
    /// Change what is written in it.
    case edit
  }

  /// What they want to do it to.
  public enum Subject: Sendable, Equatable {
    /// A unit's 单位中心.
    case unit(UnitID)
    /// 平台管理.
    case office
    /// An application: its applicant, its state, and the units that have it or had it.
    case application(applicant: PersonID, business: Business, state: ApplicationState, units: [UnitID])
    /// Something that belongs to one person: a certificate, a message, a profile.
    case personal(PersonID)
  }

  /// Decides.
  public static func decide(_ viewer: Viewer, _ action: Action, _ subject: Subject) -> Decision {
    switch subject {
    case .unit(let unit): decide(viewer.seat(in: unit), action)
    case .office: decide(viewer.administrator, action)
    case .application(let applicant, let business, let state, let units):
      decide(viewer, action, applicant, business, state, units)
    case .personal(let owner): viewer.person == owner ? .allowed : .hidden
    }
  }

  private static func decide(_ seat: Seat?, _ action: Action) -> Decision {
    guard let seat else { return .hidden }
    switch action {
    case .use(let menu):
      guard seat.isComplete else { return denied("unit-incomplete", "请先完善单位基础信息，提交后即可进入单位中心。") }
      guard seat.menus.contains(menu) else {
        return denied("no-menu", "您没有“\(menu.label)”的权限，请联系单位的法人用户在“用户权限”中授予。")
      }
      return .allowed
    case .completeUnit:
      return seat.isLegalPerson ? .allowed : denied("legal-person-only", "单位基础信息须由法人用户完善。")
    case .view, .edit, .administer:
      return .hidden
    }
  }

  private static func decide(_ role: AdministratorRole?, _ action: Action) -> Decision {
    guard let role, case .administer(let menu) = action else { return .hidden }
    guard let wanted = menu.role, wanted != role else { return .allowed }
    return denied("no-menu", "“\(menu.label)”由\(wanted.label)办理。您目前以\(role.label)登录，三类管理员的权限互相分开。")
  }

  private static func decide(
    _ viewer: Viewer, _ action: Action, _ applicant: PersonID, _ business: Business, _ state: ApplicationState, _ units: [UnitID]
  ) -> Decision {
    if viewer.person == applicant {
      guard action == .edit, !state.isEditable else { return .allowed }
      return denied("not-editable", "申报书目前为“\(state.label)”，不能修改；提交后如需修改，请撤回，或联系待办单位退回。")
    }
    guard action == .view, let menu = UnitMenu.examination(of: business) else { return .hidden }
    let hasSeat = units.contains { unit in viewer.seat(in: unit)?.menus.contains(menu) == true }
    return hasSeat ? .allowed : .hidden
  }

  private static func denied(_ code: String, _ sentence: String) -> Decision { .denied([Reason(code, sentence)]) }
}
