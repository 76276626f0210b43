import Services
import TestKit
import Testing
import Titles

@Suite struct DemoLoaderTests {
  @Test func everyAccountOfTheDemonstrationSignsInAndLoadingTwiceChangesNothing() async throws {
    let test = try await TestPlatform()
    let loader = try DemoLoader(platform: test.platform, hasher: test.hasher)
    try await loader.load()
    try await loader.load()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let personal = (1...6).map { "applicant\($0)" } + ["unit1-clerk1", "unit1-clerk2", "bureau1-clerk1", "committee1-clerk1"]
    for name in personal {
      let request = SignInRequest(door: .personal, username: name, password: "Zhicheng-2025")
      let token = try await accounts.signIn(request)
      #expect(try await accounts.session(token)?.viewer.person != nil)
    }
    for name in ["unit1", "unit2", "dept1", "center1", "bureau1", "committee1"] {
      let token = try await accounts.signIn(SignInRequest(door: .unit, username: name, password: "Zhicheng-2025"))
      let seat = try #require(try await accounts.session(token)?.viewer.seats.first)
      #expect(seat.isComplete)
      #expect(seat.menus.contains(.issuance) == (name == "bureau1"))
    }
    let open = try await AuthorityService(platform: test.platform).open(business: .initialDetermination)
    #expect(open.count == 1)
    #expect("\(open)".contains("云杉区人力资源和社会保障局"))
    #expect(try await AuthorityService(platform: test.platform).open(business: .confirmation).map(\.unit) == open.map(\.unit))
  }

  @Test("an open, a coming and a closed plan and a draft, of committees of two levels, whose year is the clock's")
  func plans() async throws {
    let test = try await TestPlatform()
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    let committees = try await CommitteeService(platform: test.platform).directory()
    #expect(Set(committees.map(\.charter.level)) == [.high, .intermediate])
    let portal = PublicPlanService(platform: test.platform)
    let plans = try await portal.list(PlanFilter(), in: ListWindow()).page.rows
    #expect(plans.map { $0.window(at: test.clock.now) } == [.open, .upcoming, .closed])
    #expect(plans.map(\.year) == [2025, 2025, 2025])
    #expect(try await portal.plan(plans[1].id).plan.content.campaign == [.additional, .skilledWorker])
    #expect(try await portal.plan(plans[2].id).plan.publishedAt < plans[2].opens)
  }

  @Test("late in the last year whose working days are known it starts all the same")
  func lateInTheYear() async throws {
    let test = try await TestPlatform(at: Moment("2026-12-01 09:00:00"))
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    let plans = try await PublicPlanService(platform: test.platform).list(PlanFilter(), in: ListWindow()).page.rows
    #expect(plans.map { $0.window(at: test.clock.now) } == [.closed])
  }

  @Test func clerksHaveTheirMenusAndNoMore() async throws {
    let test = try await TestPlatform()
    try await DemoLoader(platform: test.platform, hasher: test.hasher).load()
    let accounts = AccountService(platform: test.platform, hasher: test.hasher, regions: .withDemonstration)
    let token = try await accounts.signIn(
      SignInRequest(door: .personal, username: "unit1-clerk2", password: "Zhicheng-2025"))
    let seats = try await accounts.session(token)?.viewer.seats ?? []
    #expect(seats.map(\.unitName) == ["云杉示范职业教育中心"])
    #expect(seats.first?.menus == [.home, .confirmationExamination, .initialDeterminationExamination])
  }
}
