import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// A unit that is employer and accepting authority at once: everything that can happen to an application happens there.
  public func ground(of unit: TestUnit) async throws -> FilingGround {
    let draft = AuthorityDraft(
      business: .initialDetermination, isEnabled: true, addressDistrict: "500112", addressDetail: "演示路1号",
      contactName: "经办甲", contactPhone: "023-00000000", contactEmail: "office@example.com", notice: "请如实填写。",
      requirements: [.init(title: "劳动合同", isRequired: true)])
    let setting = try await AuthorityService(platform: platform).create(draft, for: unit.id, by: try await viewer(unit))
    return FilingGround(business: .initialDetermination, employer: unit, authority: unit, setting: setting)
  }

  /// The first record of a section of an application.
  public func record(in section: String, of application: ApplicationID) async throws -> RecordID {
    let vault = store.vault
    let stored = try await store.database.read { reader in
      try DraftRepository(vault: vault).sections(of: application, in: reader)
    }
    guard let record = stored.answers[section: section]?.records.first else { throw NotFound("记录") }
    return record.id
  }
}
