import Testing
import Titles

@Suite struct OfficeMenuTests {
  private func viewer(_ role: AdministratorRole?) -> Viewer {
    Viewer(
      account: AccountID(rawValue: "a"), door: role == nil ? .unit : .office, person: nil, name: "甲", seats: [],
      administrator: role)
  }

  @Test func noMenuButTheHomeIsSharedByTwoAdministrators() {
    for menu in OfficeMenu.allCases where menu != .home {
      let roles = AdministratorRole.allCases.filter { OfficeMenu.menus(of: $0).contains(menu) }
      #expect(roles.count == 1, "\(menu.label)")
    }
    for role in AdministratorRole.allCases { #expect(OfficeMenu.menus(of: role).first == .home) }
  }

  @Test func whoeverIsNoAdministratorFindsNothing() {
    for menu in OfficeMenu.allCases { #expect(Access.decide(viewer(nil), .administer(menu), .office) == .hidden) }
  }

  @Test func theOthersAreToldWhoseMenuItIs() throws {
    let decision = Access.decide(viewer(.audit), .administer(.accounts), .office)
    guard case .denied(let reasons) = decision else { throw NotFound("拒绝") }
    #expect(reasons.map(\.sentence) == ["“账号管理”由安全管理员办理。您目前以审计员登录，三类管理员的权限互相分开。"])
    #expect(Access.decide(viewer(.security), .administer(.accounts), .office) == .allowed)
  }
}
