import Services
import TestKit
import Testing
import Titles

@Suite("认定申报设置")
struct AuthorityServiceTests {
  let test: TestPlatform
  let service: AuthorityService
  let bureau: TestUnit
  let viewer: Viewer

  init() async throws {
    test = try await TestPlatform()
    service = AuthorityService(platform: test.platform)
    bureau = try await test.authority("演示区人力资源和社会保障局", number: 1)
    viewer = try await test.viewer(bureau)
  }

  private func draft() -> AuthorityDraft {
    AuthorityDraft(
      business: .initialDetermination, isEnabled: true, addressDistrict: "500112", addressDetail: "演示路 1 号",
      contactName: "经办甲", contactPhone: "023-00000000", contactEmail: "office@example.com", notice: "请如实填写。\n逾期不候。",
      requirements: [.init(title: "劳动合同", isRequired: true), .init(title: "工作证明", isRequired: false)])
  }

  @Test("a saved setting is open to applicants with its requirements in order")
  func createAndFind() async throws {
    let id = try await service.create(draft(), for: bureau.id, by: viewer)
    let open = try await service.open(business: .initialDetermination, matching: "演示区")
    #expect(open.map(\.unitName) == ["演示区人力资源和社会保障局"])
    #expect(open.map(\.contactPhone) == ["023-00000000"])
    #expect(try await service.open(business: .initialDetermination, matching: "没有").isEmpty)
    #expect(try await service.open(business: .initialDetermination, matching: "%").isEmpty)
    let detail = try await service.detail(id)
    #expect(detail.notice == "请如实填写。\n逾期不候。")
    #expect(detail.requirements.map(\.title) == ["劳动合同", "工作证明"])
    #expect(detail.requirements.map(\.isRequired) == [true, false])
    #expect(try await service.setting(of: bureau.id, business: .initialDetermination)?.id == id)
  }

  @Test("every missing field is named at once")
  func allReasons() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await service.create(AuthorityDraft(requirements: [.init()]), for: bureau.id, by: viewer)
    }
    #expect(
      refusal?.reasons.map(\.field) == [
        "business", "isEnabled", "contactName", "contactPhone", "notice", "requirements.0.title",
        "requirements.0.isRequired",
      ])
  }

  @Test("what is out of bounds is refused at its field")
  func bounds() async throws {
    var draft = draft()
    draft.notice = String(repeating: "字", count: 1001)
    draft.contactPhone = "电话号码"
    draft.contactEmail = "office"
    draft.addressDistrict = "000000"
    draft.requirements.append(.init(title: "劳动合同", isRequired: true))
    let wrong = draft
    let refusal = await #expect(throws: Refusal.self) { try await service.create(wrong, for: bureau.id, by: viewer) }
    #expect(
      refusal?.reasons.map(\.field) == [
        "addressDistrict", "contactPhone", "contactEmail", "notice", "requirements.2.title",
      ])
  }

  @Test("requirements keep their ids over renaming, moving and removing")
  func requirementIDs() async throws {
    let id = try await service.create(draft(), for: bureau.id, by: viewer)
    let first = try await service.setting(id, of: bureau.id, by: viewer)
    var changed = draft()
    changed.requirements = [
      .init(id: first.requirements[1].id, title: "工作证明", isRequired: true), .init(title: "学位证书", isRequired: false),
      .init(id: "made-up", title: "其他", isRequired: false),
    ]
    try await service.update(id, changed, version: first.version, for: bureau.id, by: viewer)
    let second = try await service.setting(id, of: bureau.id, by: viewer)
    #expect(second.requirements.map(\.title) == ["工作证明", "学位证书", "其他"])
    #expect(second.requirements[0].id == first.requirements[1].id)
    #expect(second.requirements[0].isRequired)
    #expect(!second.requirements.contains { $0.id == "made-up" || $0.id == first.requirements[0].id })
    #expect(second.version == 2)
  }

  @Test("the second of two who edit at once is told, and nothing of theirs is saved")
  func stale() async throws {
    let id = try await service.create(draft(), for: bureau.id, by: viewer)
    var first = draft()
    first.contactName = "经办乙"
    try await service.update(id, first, version: 1, for: bureau.id, by: viewer)
    var second = draft()
    second.contactName = "经办丙"
    let late = second
    let refusal = await #expect(throws: Refusal.self) {
      try await service.update(id, late, version: 1, for: bureau.id, by: viewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["stale"])
    // Also where something is missing: whoever is only told of the gap would overwrite the other the next time.
    let incomplete = await #expect(throws: Refusal.self) {
      try await service.update(id, AuthorityDraft(), version: 1, for: bureau.id, by: viewer)
    }
    #expect(incomplete?.reasons.map(\.code) == ["stale"])
    #expect(try await service.setting(id, of: bureau.id, by: viewer).contactName == "经办乙")
  }

  @Test("a unit sets up a business once")
  func once() async throws {
    _ = try await service.create(draft(), for: bureau.id, by: viewer)
    let refusal = await #expect(throws: Refusal.self) { try await service.create(draft(), for: bureau.id, by: viewer) }
    #expect(refusal?.reasons.map(\.code) == ["setting-exists"])
  }

  @Test("closed, suspended or without the power, an authority is not open")
  func closed() async throws {
    let id = try await service.create(draft(), for: bureau.id, by: viewer)
    try await test.grant([], to: bureau)
    #expect(try await service.open(business: .initialDetermination).isEmpty)
    await #expect(throws: NotFound.self) { try await service.detail(id) }
    try await test.grant([TestPlatform.issuing], to: bureau)
    var off = draft()
    off.isEnabled = false
    try await service.update(id, off, version: 1, for: bureau.id, by: viewer)
    #expect(try await service.open(business: .initialDetermination).isEmpty)
    await #expect(throws: NotFound.self) { try await service.detail(id) }
  }

  @Test("another unit's setting isn't there, and without the menu it is refused with the reason")
  func access() async throws {
    let id = try await service.create(draft(), for: bureau.id, by: viewer)
    let other = try await test.authority("另一演示局", number: 2)
    let otherViewer = try await test.viewer(other)
    await #expect(throws: NotFound.self) { try await service.setting(id, of: bureau.id, by: otherViewer) }
    await #expect(throws: NotFound.self) { try await service.setting(id, of: other.id, by: otherViewer) }
    let firm = try await test.unit("演示科技有限公司", number: 3)
    let firmViewer = try await test.viewer(firm)
    let refusal = await #expect(throws: Refusal.self) {
      try await service.create(draft(), for: firm.id, by: firmViewer)
    }
    #expect(refusal?.reasons.map(\.code) == ["no-menu"])
    #expect(try await service.offered(to: firm.id).isEmpty)
    #expect(try await service.offered(to: bureau.id) == [.initialDetermination])
  }
}
