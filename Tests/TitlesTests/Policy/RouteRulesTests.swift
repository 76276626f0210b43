import Testing
import Titles

@Suite struct RouteRulesTests {
  private let rules: RouteRules
  private let school = RouteUnit(id: UnitID(rawValue: "school"), name: "某某职业教育中心", kind: .employer)
  private let firm = RouteUnit(id: UnitID(rawValue: "firm"), name: "某某科技有限公司", kind: .employer)
  private let department = RouteUnit(id: UnitID(rawValue: "department"), name: "某区教育委员会", kind: .supervisingDepartment)
  private let center = RouteUnit(id: UnitID(rawValue: "center"), name: "某区人才中心", kind: .talentCenter)
  private let bureau = RouteUnit(id: UnitID(rawValue: "bureau"), name: "某区人力社保局", kind: .districtBureau)
  private let city = RouteUnit(id: UnitID(rawValue: "city"), name: "某市级部门", kind: .cityDepartment)

  init() throws {
    rules = try ShippedReference.data().routes
  }

  private func facts(
    _ category: EmploymentCategory?, at unit: RouteUnit, first: Bool = true, authority: RouteUnit? = nil
  ) throws -> RouteFacts {
    var facts = RouteFacts(
      business: .initialDetermination, day: try .of("2025-08-20"), current: unit, isFirstStop: first,
      authority: authority ?? bureau)
    facts.category = category
    facts.districtBureau = bureau
    return facts
  }

  private func way(_ facts: RouteFacts) -> [String] {
    rules.suggestions(facts).map { "\($0.entry.rule.rawValue):\($0.unit.id)" }
  }

  @Test func anInstitutionReportsToItsDepartmentAndTheDepartmentToTheBureau() throws {
    var first = try facts(.publicInstitution, at: school)
    first.superior = department
    #expect(way(first) == ["institution-department:department", "accepting-authority:bureau"])
    let second = try facts(.publicInstitution, at: department, first: false)
    #expect(way(second) == ["department-to-bureau:bureau"])
  }

  @Test func anInstitutionWithoutADepartmentReportsToTheBureau() throws {
    #expect(way(try facts(.publicInstitution, at: school)) == ["district-of-employer:bureau"])
  }

  @Test func aStateEnterpriseReportsToItsGroupThenTheAuthority() throws {
    var first = try facts(.stateEnterprise, at: firm, authority: city)
    first.superior = department
    #expect(way(first) == ["enterprise-department:department", "accepting-authority:city"])
    #expect(way(try facts(.stateEnterprise, at: department, first: false, authority: city)) == ["accepting-authority:city"])
  }

  @Test(arguments: [EmploymentCategory.privateOrMobile, .privateSchool, .socialOrganization])
  func othersReportToTheKeeperOfTheArchiveElseTheBureau(_ category: EmploymentCategory) throws {
    var kept = try facts(category, at: firm)
    kept.archiveKeeper = center
    #expect(way(kept) == ["archive-keeper:center", "accepting-authority:bureau"])
    #expect(way(try facts(category, at: firm)) == ["district-of-employer:bureau"])
    #expect(way(try facts(category, at: center, first: false)) == ["center-to-bureau:bureau"])
  }

  @Test func theCenterThatIsTheAuthorityEndsTheWay() throws {
    var kept = try facts(.privateOrMobile, at: firm, authority: center)
    kept.archiveKeeper = center
    #expect(way(kept) == ["archive-keeper:center"])
  }

  @Test func aFreelancersCenterReportsToTheBureau() throws {
    #expect(way(try facts(.freelance, at: center)) == ["center-to-bureau:bureau"])
    #expect(
      way(try facts(.freelance, at: center, authority: center)) == ["center-to-bureau:bureau", "accepting-authority:center"])
  }

  @Test func bureausAndCityDepartmentsHandOnToTheAuthorityAlone() throws {
    var last = try facts(.publicInstitution, at: bureau, first: false, authority: city)
    last.superior = department
    #expect(way(last) == ["accepting-authority:city"])
  }

  @Test func nobodyIsAskedTwice() throws {
    var again = try facts(.publicInstitution, at: department, first: false, authority: city)
    again.superior = school
    again.examined = [school.id]
    #expect(way(again) == ["accepting-authority:city"])
  }

  @Test func everyRuleHasItsWordsAndCitation() throws {
    #expect(Set(rules.entries.map(\.rule)) == Set(RouteRule.allCases))
    #expect(rules.entries.allSatisfy { $0.explanation.hasSuffix("。") && !$0.citation.isEmpty })
    var early = try facts(.publicInstitution, at: school)
    early.day = try .of("2019-12-31")
    #expect(way(early).isEmpty)
  }

  @Test func aRuleListedTwiceForOneDayIsRefused() throws {
    var files = try ShippedReference.files()
    files["route-rules.csv"]? += ",accepting-authority,报受理单位,又一行。,来源,2021-01-01,\n"
    let found = fault { () throws(DataFault) in _ = try ReferenceData(files: files) }
    #expect(found?.file == "route-rules.csv")
  }
}
