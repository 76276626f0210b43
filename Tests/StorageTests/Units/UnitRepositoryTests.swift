import Database
import TestKit
import Testing
import Titles

@testable import Storage

@Suite struct UnitRepositoryTests {
  @Test func everythingOfAUnitComesBackAsItWasSaved() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("示例市云杉中学", number: 1, isComplete: false)
    let above = try await test.unit("示例区教委", number: 2, kind: .supervisingDepartment)
    try await test.store.database.write { transaction in
      let units = UnitRepository()
      var stored = try #require(try units.load(unit.id, in: transaction))
      #expect(stored.version == 1)
      #expect(!stored.isActive)
      stored.district = "500112"
      stored.insuredDistrict = "500113"
      stored.nature = .publicInstitution
      stored.isTownship = true
      stored.expertDepartment = "示例区教委"
      stored.returneeDepartment = "示例市人社局"
      stored.industries = ["01", "other"]
      stored.strategies = ["02"]
      stored.usesClaims = true
      stored.addressDistrict = "500112"
      stored.addressDetail = "示例路1号"
      stored.superior = above.id
      stored.completedAt = stored.createdAt
      #expect(try units.save(stored, in: transaction))
      let again = try #require(try units.load(unit.id, in: transaction))
      #expect(again.version == 2)
      #expect(again.isActive)
      #expect(again.industries == ["01", "other"])
      #expect(again.isTownship == true)
      #expect(again.superior == above.id)
      #expect(again.addressDetail == "示例路1号")
      // The value that was loaded before names an old version now: nothing is written.
      stored.name = "被覆盖的名称"
      #expect(try units.save(stored, in: transaction) == false)
      #expect(try units.name(of: unit.id, in: transaction) == "示例市云杉中学")
    }
  }

  @Test func powersAndContactsKeepTheirOrder() async throws {
    let test = try await TestPlatform()
    let scope = IssuingScope(business: .initialDetermination, levels: [.assistant, .intermediate], series: ["01"])
    let unit = try await test.unit("示例区人社局", number: 1, powers: [.issuing(scope), .selfReview])
    let contacts = [
      UnitContact(business: .experts, name: "李示例", phone: "023-00000000", email: ""),
      UnitContact(business: .titles, name: "张示例", phone: "19900000001", email: "a@example.com"),
    ]
    let (powers, found) = try await test.store.database.write { transaction in
      try UnitRepository().setContacts(contacts, of: unit.id, in: transaction)
      return (
        try UnitRepository().powers(of: unit.id, in: transaction), try UnitRepository().contacts(of: unit.id, in: transaction)
      )
    }
    #expect(powers == [.issuing(scope), .selfReview])
    #expect(found == [contacts[1], contacts[0]])
  }

  @Test func oneCreditCodeBelongsToOneUnit() async throws {
    let test = try await TestPlatform()
    _ = try await test.unit("示例市云杉中学", number: 1)
    let failure = ConstraintFailure(kind: .unique, name: "units.uscc")
    await #expect(throws: DatabaseError.constraint(failure)) { _ = try await test.unit("冒名单位", number: 1) }
  }

  @Test func switchingClaimsOffMovesWhatWaitsWithItsCounts() async throws {
    let test = try await TestPlatform()
    let school = try await test.unit("示例市云杉中学", number: 1, usesClaims: true)
    let bureau = try await test.unit("示例区人社局", number: 2, kind: .districtBureau)
    let first = try await test.person("甲示例", number: 1)
    let second = try await test.person("乙示例", number: 2)
    let one = try await test.submitted(by: first, to: school, authority: bureau, number: "2025082000018")
    _ = try await test.submitted(by: second, to: school, authority: bureau, number: "2025082000026")
    let (before, moved, after, version) = try await test.store.database.write { transaction in
      let units = UnitRepository()
      let before = try units.tabCounts(of: school.id, in: transaction)
      let version = try CaseRepository().load(one.application, in: transaction)?.version ?? 0
      let moved = try CaseRepository().skipClaims(of: school.id, in: transaction)
      let stored = try #require(try CaseRepository().load(one.application, in: transaction))
      #expect(stored.state.currentVisit?.state == .underExamination)
      #expect(try CaseRepository().skipClaims(of: school.id, in: transaction) == 0)
      return (before, moved, try units.tabCounts(of: school.id, in: transaction), stored.version - version)
    }
    #expect(before == [.initialDetermination: [.awaitingClaim: 2]])
    #expect(moved == 2)
    #expect(after == [.initialDetermination: [.underExamination: 2]])
    #expect(version == 1)
  }
}
