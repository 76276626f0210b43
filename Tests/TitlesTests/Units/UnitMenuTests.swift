import Testing
import Titles

@Suite struct UnitMenuTests {
  private let issuing = Power.issuing(IssuingScope(business: .initialDetermination, levels: [.assistant]))

  @Test func aPlainUnitHasNoMenusOfAnAuthority() {
    let menus = UnitMenu.menus(for: [Power]())
    #expect(menus.map(\.label) == ["首页", "确认资格审核", "初定资格审核", "用户管理", "用户权限", "单位基础信息", "单位联系方式"])
    #expect(UnitMenu.menus(for: [.selfReview]) == menus)
  }

  @Test func theIssuingPowerOpensFour() {
    let added = Set(UnitMenu.menus(for: [issuing])).subtracting(UnitMenu.menus(for: [Power]()))
    #expect(added == [.authoritySetting, .approvalDocuments, .issuance, .certificateRequests])
    #expect(UnitMenu.menus(for: [issuing, .committeeFormation]) == UnitMenu.allCases)
  }

  @Test func formingCommitteesOpensTwo() {
    let added = Set(UnitMenu.menus(for: [.committeeFormation])).subtracting(UnitMenu.menus(for: [Power]()))
    #expect(added == [.committees, .plans])
  }

  @Test func theTreeStandsAsInTheManual() {
    func lines(_ nodes: [UnitMenuNode], _ depth: Int = 0) -> [String] {
      nodes.flatMap { [String(repeating: "-", count: depth) + $0.title] + lines($0.children, depth + 1) }
    }
    let tree = UnitMenuNode.tree(of: UnitMenu.menus(for: [issuing, .committeeFormation]))
    #expect(
      lines(tree) == [
        "首页", "职称和职业资格", "-职称认定", "--认定申报设置", "--确认资格审核", "--初定资格审核", "-职称证书", "--核准文件发布", "--职称认定发证", "--证书登记审核", "评委会",
        "-委员会管理", "-申报计划", "权限管理", "-用户管理", "-用户权限", "单位信息管理", "-单位基础信息", "-单位联系方式",
      ])
  }

  @Test func headingsWithNothingUnderThemAreLeftOut() {
    let tree = UnitMenuNode.tree(of: [UnitMenu.home, .initialDeterminationExamination])
    #expect(tree.map(\.title) == ["首页", "职称和职业资格"])
    #expect(tree.last?.children.map(\.title) == ["职称认定"])
  }
}
