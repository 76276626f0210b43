import Database
import TestKit
import Testing
import Titles

@testable import Storage

@Suite struct UnitSearchTests {
  private func names(
    _ test: TestPlatform, _ text: String, kinds: Set<UnitKind>? = nil, limit: Int = 10
  ) async throws -> [String] {
    try await test.store.database.read { reader in
      try UnitRepository().search(text, kinds: kinds, limit: limit, in: reader).map(\.name)
    }
  }

  @Test func aUnitIsFoundByAnyPartOfItsName() async throws {
    let test = try await TestPlatform()
    _ = try await test.unit("示例市云杉材料研究所", number: 1)
    _ = try await test.unit("示例市云杉中学", number: 2)
    _ = try await test.unit("示例市材料云杉 ABC 公司", number: 3)
    #expect(try await names(test, "云杉") == ["示例市云杉中学", "示例市云杉材料研究所", "示例市材料云杉 ABC 公司"])
    #expect(try await names(test, "云杉材料") == ["示例市云杉材料研究所"])
    #expect(try await names(test, "杉") == ["示例市云杉中学", "示例市云杉材料研究所", "示例市材料云杉 ABC 公司"])
    #expect(try await names(test, "所") == ["示例市云杉材料研究所"])
    #expect(try await names(test, "ab") == ["示例市材料云杉 ABC 公司"])
    #expect(try await names(test, "材料 云杉") == ["示例市云杉材料研究所", "示例市材料云杉 ABC 公司"])
    #expect(try await names(test, "ＡＢＣ 材料").count == 1)
    #expect(try await names(test, "云杉", limit: 1) == ["示例市云杉中学"])
    for nothing in ["", "  ", "%", "_", "'", "云松", "杉云"] { #expect(try await names(test, nothing).isEmpty) }
  }

  @Test func pairsThatStandApartAreNoWord() async throws {
    let test = try await TestPlatform()
    _ = try await test.unit("甲乙学校乙丙公司", number: 1)
    #expect(try await names(test, "甲乙丙").isEmpty)
    #expect(try await names(test, "甲乙学校") == ["甲乙学校乙丙公司"])
  }

  @Test func theWholeCreditCodeFindsItsUnitAlone() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例市云杉中学", number: 2)
    _ = try await test.unit("示例市松柏中学", number: 3)
    #expect(try await names(test, unit.uscc.lowercased()) == ["示例市云杉中学"])
    let found = try await test.store.database.read { reader in
      try UnitRepository().find(try UnifiedSocialCreditCode(unit.uscc), in: reader)?.id
    }
    #expect(found == unit.id)
  }

  @Test func onlyUnitsThatCanTakePartAreOffered() async throws {
    let test = try await TestPlatform()
    _ = try await test.unit("示例云杉一局", number: 1, kind: .districtBureau)
    _ = try await test.unit("示例云杉二所", number: 2, isComplete: false)
    let third = try await test.unit("示例云杉三所", number: 3)
    #expect(try await names(test, "云杉") == ["示例云杉一局", "示例云杉三所"])
    #expect(try await names(test, "云杉", kinds: [.districtBureau, .talentCenter]) == ["示例云杉一局"])
    try await test.store.database.write { transaction in
      let units = UnitRepository()
      guard var stored = try units.load(third.id, in: transaction) else { return }
      stored.suspendedAt = stored.createdAt
      #expect(try units.save(stored, in: transaction))
    }
    #expect(try await names(test, "云杉") == ["示例云杉一局"])
  }

  @Test func aNewNameReplacesTheOldOneInTheSearch() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例市云杉中学", number: 1)
    try await test.store.database.write { transaction in
      guard var stored = try UnitRepository().load(unit.id, in: transaction) else { return }
      stored.name = "示例市松柏中学"
      #expect(try UnitRepository().save(stored, in: transaction))
    }
    #expect(try await names(test, "云杉").isEmpty)
    #expect(try await names(test, "松柏") == ["示例市松柏中学"])
  }
}
