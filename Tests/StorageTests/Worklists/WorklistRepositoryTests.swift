import Database
import Storage
import TestKit
import Testing
import Titles

@Suite struct WorklistRepositoryTests {
  private let test: TestPlatform
  private let unit: TestUnit
  private let other: TestUnit
  private let visits: [VisitID]

  private static func at(_ hour: Int, day: Int = 20) -> Moment {
    Moment(Day(year: 2025, month: 8, day: day) ?? Day(ordinal: 0), hour: hour)
  }

  init() async throws {
    test = try await TestPlatform()
    unit = try await test.unit("示例区人社局", number: 1, kind: .districtBureau)
    other = try await test.unit("另一区人社局", number: 2, kind: .districtBureau)
    let person = try await test.person("甲示例", number: 4)
    let entries: [WorklistFixture.Entry] = [
      .init("张一", mobile: "19900000001", employer: "云杉中学", submittedAt: Self.at(9)),
      .init("张二", mobile: "19900000002", employer: "松柏科技有限公司", state: .posting, submittedAt: Self.at(10)),
      .init("章三", mobile: "19900000003", employer: "云杉中学", submittedAt: Self.at(11)),
      .init("张一", mobile: "19900000004", employer: "云杉小学", state: .withdrawn, submittedAt: Self.at(12)),
      .init("李四", mobile: "19900000005", employer: "", state: .concluded, submittedAt: Self.at(9, day: 19)),
    ]
    visits = try await WorklistFixture(test, unit: unit, applicant: person).add(entries)
    try await WorklistFixture(test, unit: other, applicant: person).add(
      [.init("张一", mobile: "19900000001", employer: "云杉中学", submittedAt: Self.at(9))], first: 50)
  }

  private func names(
    _ tab: WorklistTab, oldestFirst: Bool = false, limit: Int = 20, offset: Int = 0,
    _ change: (inout WorklistFilter) -> Void = { _ in }
  ) async throws -> [String] {
    var filter = WorklistFilter()
    change(&filter)
    let query = WorklistQuery(
      unit: unit.id, business: .initialDetermination, tab: tab, filter: filter, isOldestFirst: oldestFirst, limit: limit,
      offset: offset)
    let (rows, count) = try await test.store.database.read { reader in
      (try WorklistRepository().page(query, in: reader), try WorklistRepository().count(query, in: reader))
    }
    if offset == 0, limit == 20 { #expect(count == rows.count) }
    return rows.map(\.entry.applicantName)
  }

  @Test func eachTabHasItsVisitsNewestFirst() async throws {
    #expect(try await names(.state(.underExamination)) == ["章三", "张一"])
    #expect(try await names(.state(.underExamination), oldestFirst: true) == ["张一", "章三"])
    #expect(try await names(.state(.posting)) == ["张二"])
    #expect(try await names(.state(.awaitingClaim)) == [])
    #expect(try await names(.all) == ["章三", "张二", "张一", "李四"])
  }

  @Test func pagesFollowEachOther() async throws {
    #expect(try await names(.all, limit: 3) == ["章三", "张二", "张一"])
    #expect(try await names(.all, limit: 3, offset: 3) == ["李四"])
    #expect(try await names(.all, oldestFirst: true, limit: 2, offset: 1) == ["张一", "张二"])
  }

  /// Reading on from a row gives what comes behind it, also where several came in the same moment.
  @Test func whoReadsOnFindsTheRest() async throws {
    try await WorklistFixture(test, unit: unit, applicant: try await test.person("乙示例", number: 5)).add(
      ["同甲", "同乙", "同丙"].map { .init($0, mobile: "19900000009", employer: "云杉中学", submittedAt: Self.at(10)) }, first: 70)
    for isOldestFirst in [false, true] {
      var query = WorklistQuery(
        unit: unit.id, business: .initialDetermination, tab: .all, isOldestFirst: isOldestFirst, limit: 100)
      let all = try await test.store.database.read { [query] in try WorklistRepository().page(query, in: $0) }
      query.limit = 2
      var read: [WorklistRow] = []
      while true {
        let page = try await test.store.database.read { [query] in try WorklistRepository().page(query, in: $0) }
        guard let last = page.last else { break }
        read += page
        query.after = WorklistPosition(submittedAt: last.entry.submittedAt, visit: last.visit.id)
      }
      #expect(read == all)
      #expect(read.count == 7)
    }
  }

  @Test func filtersNarrowTheTab() async throws {
    let hash = test.store.vault.lookup("19900000001")
    #expect(try await names(.all) { $0.name = "张" } == ["张二", "张一"])
    #expect(try await names(.state(.posting)) { $0.name = "张" } == ["张二"])
    #expect(try await names(.all) { $0.name = "一" } == [])
    #expect(try await names(.all) { $0.mobileHash = hash } == ["张一"])
    #expect(try await names(.state(.posting)) { $0.mobileHash = hash } == [])
    #expect(try await names(.all) { $0.employer = "云杉" } == ["章三", "张一"])
    #expect(try await names(.all) { $0.employer = "科技" } == ["张二"])
    #expect(try await names(.all) { $0.employer = "%" } == [])
    #expect(try await names(.all) { $0.from = Self.at(10) } == ["章三", "张二"])
    #expect(try await names(.all) { $0.before = Self.at(10) } == ["张一", "李四"])
    let both = try await names(.all) { filter in
      filter.name = "张"
      filter.employer = "中学"
      filter.mobileHash = hash
      filter.from = Self.at(8)
      filter.before = Self.at(23)
    }
    #expect(both == ["张一"])
  }

  @Test func countsComeFromWhatIsKept() async throws {
    let counts = try await test.store.database.read { reader in
      try WorklistRepository().counts(of: unit.id, .initialDetermination, in: reader)
    }
    #expect(counts == [.state(.underExamination): 2, .state(.posting): 1, .state(.concluded): 1, .all: 4])
  }

  @Test func aRowKnowsItsApplication() async throws {
    let query = WorklistQuery(unit: unit.id, business: .initialDetermination, tab: .state(.posting))
    let rows = try await test.store.database.read { try WorklistRepository().page(query, in: $0) }
    let row = try #require(rows.first)
    #expect(row.visit.id == visits[1])
    #expect(row.application.visits.map(\.id) == [visits[1]])
    #expect(row.application.state == .concluded)
    #expect(row.entry.mobileMasked == "199****0002")
    #expect(row.entry.titleLabel == "工程技术人才_助理工程师")
    #expect(row.entry.submittedAt == Self.at(10))
    #expect(row.version == 1)
  }

  @Test func theNextOneIsTheOldestThatIsMineOrNobodys() async throws {
    let me = unit.account
    let found = try await test.store.database.read { reader in
      try WorklistRepository().next(
        in: .underExamination, of: unit.id, .initialDetermination, for: me, .besides(visits[0]), limit: 5, reader: reader)
    }
    #expect(found == [visits[2]])
    let behind = try await test.store.database.read { reader in
      try [visits[0], visits[2]].map { mark in
        try WorklistRepository().next(
          in: .underExamination, of: unit.id, .initialDetermination, for: me, .after(mark), limit: 5, reader: reader)
      }
    }
    #expect(behind == [[visits[2]], []])
    try await test.store.database.write { [other, visits] transaction in
      try transaction.run("UPDATE visits SET handler_id = \(other.account) WHERE id = \(visits[2])")
    }
    let none = try await test.store.database.read { reader in
      try WorklistRepository().next(
        in: .underExamination, of: unit.id, .initialDetermination, for: me, .besides(visits[0]), limit: 5, reader: reader)
    }
    #expect(none == [])
  }
}
