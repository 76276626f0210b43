import Testing
import Titles

@Suite struct ReviewTablesTests {
  private let data: ReferenceData

  init() throws {
    data = try ShippedReference.data()
  }

  /// 003二: 高级420元/人、中级240元/人、初级120元/人.
  @Test(arguments: [
    (TitleLevel.senior, 42_000), (.associateSenior, 42_000), (.intermediate, 24_000), (.assistant, 12_000),
    (.assistantEntry, 12_000),
  ])
  func feesInFen(_ level: TitleLevel, _ fen: Int) throws {
    #expect(try data.review.fee(of: level, on: .of("2025-08-20")) == fen)
  }

  /// 000 5.1 第4步 and 003五（三）2.
  @Test(arguments: [
    (UnitKind.employer, false, PlanDeadline?.some(.unit)), (.employer, true, .unit),
    (.supervisingDepartment, false, .districtCenter),
    (.talentCenter, false, .districtCenter), (.talentCenter, true, .cityCenterOrBureau),
    (.districtBureau, false, .cityCenterOrBureau), (.cityDepartment, true, .cityCenterOrBureau), (.reformOffice, true, nil),
  ])
  func deadlinesByKindOfUnit(_ kind: UnitKind, _ isOfCity: Bool, _ deadline: PlanDeadline?) throws {
    #expect(try data.policy.review.deadline(for: kind, isOfCity: isOfCity, on: .of("2025-08-20")) == deadline)
  }

  @Test func everyLimitHasAValue() throws {
    for limit in ["course-hours", "insured-months", "representative-works"].compactMap(ReviewLimit.init(rawValue:)) {
      #expect(try data.policy.review.entry(limit, on: .of("2025-08-20")) != nil)
    }
    let listed = Set(data.policy.review.limits.map(\.limit))
    #expect(listed == Set(ReviewLimit.allCases))
    #expect(try data.policy.review.entry(.publicCourseHours, on: .of("2019-12-31"))?.value == 20)
    #expect(try data.policy.review.entry(.publicCourseHours, on: .of("2020-01-01"))?.value == 30)
  }

  @Test func everyTitleOfTheSkilledWayIsInTheCatalog() {
    #expect(data.policy.review.skills.allSatisfy { data.catalog.title($0.title) != nil })
    #expect(data.policy.review.exams.allSatisfy { data.catalog.series($0.series) != nil })
  }

  @Test func aSeriesOwnYearsGoBeforeTheGeneralOnes() throws {
    var files = try ShippedReference.files()
    files["promotion-years.csv"]? += "economics,education,bachelor,intermediate,assistant,6,经济系列规定,verified,2020-01-01,\n"
    let years = try ReferenceData(files: files).policy.review
    let day = try Day.of("2025-08-20")
    let economics = try #require(data.catalog.title("economics-intermediate"))
    #expect(years.years(for: economics, on: day).map(\.years) == [6])
    let engineering = try #require(data.catalog.title("engineering-intermediate"))
    #expect(years.years(for: engineering, on: day).count == 5)
  }

  @Test(arguments: [
    ("promotion-years.csv", ",education,bachelor,senior,senior,5,来源,verified,2020-01-01,"),
    ("promotion-years.csv", ",education,bachelor,senior,,-1,来源,verified,2020-01-01,"),
    ("promotion-years.csv", ",education,bachelor,senior,associateSenior,5,来源,verified,2021-01-01,"),
    ("skill-promotions.csv", "technician,engineering-intermediate,3,来源,verified,2022-01-01,"),
    ("exam-titles.csv", "examByPost,engineering,,senior,来源,verified,2020-01-01,"),
    ("review-limits.csv", "course-hours,90,来源,checked,1999-01-01,1999-12-31"),
    ("stop-deadlines.csv", "employer,,unit,来源,verified,2025-01-01,"),
  ])
  func faultsInATableAreNamed(_ file: String, _ row: String) throws {
    var files = try ShippedReference.files()
    files[file]? += row + "\n"
    let lines = files[file]?.split(separator: "\n").count
    let found = fault { () throws(DataFault) in _ = try ReferenceData(files: files) }
    #expect(found?.file == file)
    #expect(found?.line == lines)
  }
}
