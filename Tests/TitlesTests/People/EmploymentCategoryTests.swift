import Testing
import Titles

@Suite struct EmploymentCategoryTests {
  @Test func onlyFreelancersAreFreelance() {
    #expect(EmploymentCategory.allCases.filter(\.isFreelance) == [.freelance])
    #expect(EmploymentCategory.allCases.filter(\.needsArchiveCheck) == [.privateOrMobile, .freelance])
  }

  @Test func labelsAreTheManuals() {
    #expect(
      EmploymentCategory.allCases.map(\.label) == [
        "事业单位人员", "国有企业人员", "私营企业及流动人员", "民办学校人员", "社会组织人员", "自由职业者", "中央在渝/驻渝单位人员",
      ])
    #expect(EmploymentCategory(label: "自由职业者") == .freelance)
    #expect(EmploymentCategory(label: "公务员") == nil)
  }

  @Test func everyCategorySaysWhoBelongsInIt() {
    #expect(EmploymentCategory.allCases.allSatisfy { $0.hint.hasSuffix("。") })
    #expect(Set(EmploymentCategory.allCases.map(\.hint)).count == EmploymentCategory.allCases.count)
  }

  @Test func educationAndDegreeAreOrdered() {
    #expect(Education.allCases == Education.allCases.sorted())
    #expect(Degree.allCases == Degree.allCases.sorted())
    #expect(Education.juniorCollege < .bachelor)
    #expect(Degree.none < .bachelor)
  }
}
