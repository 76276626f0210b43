import Services
import Storage
import TestKit
import Testing
import Titles

@Suite("查看和下载申报书")
struct ReadableFormTests {
  let test: TestPlatform
  let forms: ReadableFormService

  init() async throws {
    test = try await TestPlatform()
    forms = ReadableFormService(platform: test.platform)
  }

  @Test("what was submitted stays as it was, whatever is changed afterwards")
  func snapshot() async throws {
    let filed = try await test.submittedApplication()
    _ = try await ActionService(platform: test.platform).perform(ActionRequest(.withdraw, on: filed.id), by: filed.viewer)
    let edit = SectionEdit(filed.id, section: "probation", fields: PostedFields(["summary": ["改过的小结"]]))
    _ = try await filed.filing.save(edit, by: filed.viewer)
    let form = try await forms.form(filed.id, for: filed.viewer)
    #expect(form.revision == 1)
    #expect(form.answers["probation", "summary"] == .text("见习期内熟悉了设计流程，按期完成各项任务。"))
    #expect(form.sha256.count == 64)
    #expect(form.applicantName == "演示申报人")
    #expect(form.document.sections.map(\.title).first == "基本信息")
    #expect(form.photo?.name == "免冠照.jpg")
  }

  /// Renames the first material that the authority asks for, drops the second and asks for another one.
  private func changeRequirements(of filed: FiledApplication) async throws {
    let service = AuthorityService(platform: test.platform)
    let setting = try await service.detail(filed.setting)
    let draft = AuthorityDraft(
      business: setting.business, isEnabled: true, addressDistrict: setting.addressDistrict,
      addressDetail: setting.addressDetail, contactName: setting.contactName, contactPhone: setting.contactPhone,
      contactEmail: setting.contactEmail, notice: setting.notice,
      requirements: [
        .init(id: setting.requirements[0].id, title: "改名后的材料", isRequired: false), .init(title: "后来新增的材料", isRequired: true),
      ])
    try await service.update(
      filed.setting, draft, version: setting.version, for: filed.authority.id, by: try await test.viewer(filed.authority))
  }

  private func attachments(_ form: ReadableForm) -> [String] {
    form.document.sections.flatMap(\.blocks).flatMap { block -> [String] in
      guard case .attachments(let list) = block else { return [] }
      return list.map { "\($0.name) \($0.isRequired) \($0.files.count)" }
    }
  }

  @Test("what the authority asks for later doesn't change what was submitted")
  func requirements() async throws {
    let filed = try await test.submittedApplication()
    try await changeRequirements(of: filed)
    let employer = try await test.viewer(filed.employer)
    let first = try await forms.form(filed.id, for: employer)
    #expect(attachments(first) == ["劳动合同 true 1", "其他材料 false 0"])
    // Filled in again, it goes by what is asked for now; the first submission keeps its names.
    _ = try await ActionService(platform: test.platform).perform(ActionRequest(.withdraw, on: filed.id), by: filed.viewer)
    let setting = try await AuthorityService(platform: test.platform).detail(filed.setting)
    let added = FilePlace(filed.id, section: "attachments", field: setting.requirements[1].id)
    _ = try await filed.filing.attach(filed.file, to: added, by: filed.viewer)
    let old = FilePlace(filed.id, section: "attachments", field: setting.requirements[0].id)
    _ = try await filed.filing.detach(filed.file, from: old, by: filed.viewer)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    let second = try await forms.form(filed.id, for: filed.viewer)
    #expect(attachments(second) == ["改名后的材料 false 0", "后来新增的材料 true 1"])
    #expect(attachments(try await forms.form(filed.id, revision: 1, for: filed.viewer)) == ["劳动合同 true 1", "其他材料 false 0"])
    let changes = try await forms.difference(filed.id, from: 1, to: 2, for: filed.viewer)
    #expect(Set(changes.map(\.label)) == ["改名后的材料", "后来新增的材料"])
  }

  @Test("a draft is its applicant's to read, marked as one")
  func draft() async throws {
    let filed = try await test.filedApplication()
    let form = try await forms.form(filed.id, for: filed.viewer)
    #expect(form.revision == 0)
    #expect(form.submittedAt == nil)
    let employer = try await test.viewer(filed.employer)
    await #expect(throws: NotFound("申报书")) { try await forms.form(filed.id, for: employer) }
    await #expect(throws: NotFound("申报书")) { try await forms.form(filed.id, revision: 3, for: filed.viewer) }
  }

  @Test("the employer reads what was submitted, a stranger doesn't")
  func access() async throws {
    let filed = try await test.submittedApplication()
    let employer = try await test.viewer(filed.employer)
    #expect(try await forms.form(filed.id, for: employer).number.hasPrefix("20250820"))
    let stranger = try await test.viewer(try await test.person("无关人员", number: 9))
    await #expect(throws: NotFound("申报书")) { try await forms.form(filed.id, for: stranger) }
    await #expect(throws: NotFound("申报书")) { try await forms.pdf(filed.id, for: stranger) }
  }

  @Test("the PDF is one, and the same bytes each time it is printed at the same moment")
  func pdf() async throws {
    let filed = try await test.submittedApplication()
    let first = try await forms.pdf(filed.id, for: filed.viewer)
    #expect(first.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(first.fileName.hasPrefix("职称初定申报书_20250820"))
    #expect(first.fileName.hasSuffix("_演示申报人.pdf"))
    let again = try await forms.pdf(filed.id, for: filed.viewer)
    #expect(again.bytes == first.bytes)
    test.clock.now = test.clock.now.adding(seconds: 60)
    let later = try await forms.pdf(filed.id, for: filed.viewer)
    #expect(later.bytes != first.bytes)
  }
}
