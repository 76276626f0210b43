import Testing
import Titles

/// Routes of 评审: 003五（二）1–5, 五（三）2.
@Suite struct ReviewRouteTests {
  private let rules: RouteRules
  private let employer = RouteUnit(id: UnitID(rawValue: "employer"), name: "示例单位", kind: .employer)
  private let department = RouteUnit(id: UnitID(rawValue: "department"), name: "示例区教育委员会", kind: .supervisingDepartment)
  private let center = RouteUnit(id: UnitID(rawValue: "center"), name: "示例区人才中心", kind: .talentCenter)
  private let bureau = RouteUnit(id: UnitID(rawValue: "bureau"), name: "示例区人力社保局", kind: .districtBureau)
  private let city = RouteUnit(id: UnitID(rawValue: "city"), name: "示例市级部门", kind: .cityDepartment)
  private let office = RouteUnit(id: UnitID(rawValue: "office"), name: "示例评委会组建单位", kind: .cityDepartment)

  init() throws {
    rules = try ShippedReference.data().routes
  }

  private func facts(_ category: EmploymentCategory?, at unit: RouteUnit, first: Bool = true) throws -> RouteFacts {
    var facts = RouteFacts(
      business: .review, day: try .of("2025-08-20"), current: unit, isFirstStop: first, authority: office)
    facts.category = category
    facts.districtBureau = bureau
    return facts
  }

  private func way(_ facts: RouteFacts) -> [String] {
    rules.suggestions(facts).map { "\($0.entry.rule.rawValue):\($0.unit.id)" }
  }

  /// 五（二）1 and 五（三）2（1）（2）.
  @Test func institutionDepartmentBureauCommittee() throws {
    var first = try facts(.publicInstitution, at: employer)
    first.superior = department
    #expect(way(first) == ["institution-department:department", "accepting-authority:office"])
    #expect(
      way(try facts(.publicInstitution, at: department, first: false))
        == ["department-to-bureau:bureau", "accepting-authority:office"])
    #expect(way(try facts(.publicInstitution, at: bureau, first: false)) == ["accepting-authority:office"])
    first.superior = city
    #expect(way(first).first == "institution-department:city")
    #expect(way(try facts(.publicInstitution, at: city, first: false)) == ["accepting-authority:office"])
  }

  /// 五（二）2.
  @Test func stateEnterpriseGroupCommittee() throws {
    var first = try facts(.stateEnterprise, at: employer)
    first.superior = department
    #expect(way(first).first == "enterprise-department:department")
    #expect(way(try facts(.stateEnterprise, at: department, first: false)) == ["accepting-authority:office"])
  }

  /// 五（二）3: 档案在重庆的由存档机构、档案不在重庆的由工作单位（与社保参保单位一致）所在地区县人力社保局推荐报送.
  @Test(arguments: [EmploymentCategory.privateOrMobile, .privateSchool, .socialOrganization])
  func privateStaffByTheirArchive(_ category: EmploymentCategory) throws {
    var first = try facts(category, at: employer)
    first.archiveKeeper = center
    #expect(way(first).first == "archive-keeper:center")
    first.archiveKeeper = nil
    #expect(way(first).first == "district-of-employer:bureau")
    #expect(rules.suggestions(first).first?.entry.explanation.contains("档案不在本市") == true)
    #expect(way(try facts(category, at: center, first: false)).first == "center-to-bureau:bureau")
  }

  /// 五（三）2（2）: 市人事代理机构负责…申报材料的审核和呈报工作.
  @Test func theCitysTalentCenterHandsOnToTheCommittee() throws {
    var atCenter = try facts(.privateOrMobile, at: center, first: false)
    atCenter.superior = city
    #expect(atCenter.isOfCity)
    #expect(way(atCenter) == ["accepting-authority:office"])
    atCenter.business = .initialDetermination
    #expect(way(atCenter).first == "center-to-bureau:bureau")
  }

  /// 五（二）4.
  @Test func freelancersThroughTheTalentCenter() throws {
    #expect(way(try facts(.freelance, at: center)) == ["center-to-bureau:bureau", "accepting-authority:office"])
  }

  /// 五（三）2（3）: 自主评审的单位…无需再报主管部门审核推荐.
  @Test func aUnitThatReviewsItselfAsksNobody() throws {
    var first = try facts(.publicInstitution, at: office)
    first.superior = department
    first.reviewsItself = true
    #expect(way(first) == ["self-review:office"])
    var later = try facts(.publicInstitution, at: department, first: false)
    later.reviewsItself = true
    #expect(way(later).first == "department-to-bureau:bureau")
  }

  /// 五（二）5.
  @Test func entrustedThroughTheSuperiorWithThePower() throws {
    var first = try facts(.centralUnit, at: employer)
    first.superior = department
    #expect(way(first).first == "supervising-unit:department")
    first.isEntrusted = true
    #expect(way(first) == ["entrusting-superior:department", "accepting-authority:office"])
    first.superior = nil
    #expect(way(first) == ["accepting-authority:office"])
  }

  @Test func theWordsAreThoseOfTheBusiness() throws {
    let review = rules.suggestions(try facts(.publicInstitution, at: bureau, first: false)).first?.entry
    #expect(review?.title == "报评审委员会")
    #expect(rules.entries.filter { $0.business == .review }.allSatisfy { $0.citation.hasPrefix("渝职改办〔2023〕211号") })
    var other = try facts(.publicInstitution, at: bureau, first: false)
    other.business = .confirmation
    #expect(rules.suggestions(other).first?.entry.title == "报受理单位")
  }
}
