import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// An employer, an accepting authority whose setting is open, and its id: what several applications may share.
  ///
  /// - Parameter number: tells several apart; the units have 900 + 2n and 901 + 2n.
  public func filingGround(
    number: Int = 1, usesClaims: Bool = false, for business: Business = .initialDetermination
  ) async throws -> FilingGround {
    let employer = try await unit("演示设计院\(number)", number: 900 + 2 * number, usesClaims: usesClaims)
    let authority = try await authority("演示区\(number)人力资源和社会保障局", number: 901 + 2 * number, for: business)
    let draft = AuthorityDraft(
      business: business, isEnabled: true, addressDistrict: "500112", addressDetail: "演示路1号",
      contactName: "经办甲", contactPhone: "023-00000000", contactEmail: "office@example.com", notice: "请如实填写。",
      requirements: [.init(title: "劳动合同", isRequired: true), .init(title: "其他材料", isRequired: false)])
    let setting = try await AuthorityService(platform: platform).create(
      draft, for: authority.id, by: try await viewer(authority))
    return FilingGround(business: business, employer: employer, authority: authority, setting: setting)
  }

  /// A person with 基本信息 and registers that let every automatic check pass: 本科, insured for 20 months.
  public func applicant(_ name: String = "演示申报人", number: Int = 1, employer: TestUnit) async throws -> TestPerson {
    let person = try await person(name, number: number)
    let photo = try await storedPhoto(of: person)
    let profile = TestAnswers.profile(person, mobile: Numbers.mobile(number), employer: employer, photo: photo)
    try await platform.store.database.write { [platform] transaction in
      let persons = PersonRepository(vault: platform.store.vault)
      _ = try persons.saveProfile(profile, photo: photo.id, mobile: nil, of: person.id, in: transaction)
      let hash = platform.store.vault.lookup(person.document)
      try transaction.run(
        """
        INSERT INTO register_insurance (document_hash, months, is_insured_now, unit_uscc, insured_since)
        VALUES (\(hash), 20, 1, \(employer.uscc), '2023-12-01')
        """)
      try transaction.run(
        """
        INSERT INTO register_education (document_hash, certificate_number, kind, level, school, major, awarded_on)
        VALUES (\(hash), \(TestAnswers.certificateNumber), 'education', 'bachelor', '演示大学', '土木工程', '2019-06-30')
        """)
    }
    return person
  }

  /// An application with every section filled.
  ///
  /// - Parameters:
  ///   - number: tells applicants apart (0–999).
  ///   - ground: its employer and authority; nil makes new ones.
  public func filedApplication(number: Int = 1, on ground: FilingGround? = nil) async throws -> FiledApplication {
    let ground: FilingGround = if let ground { ground } else { try await filingGround(number: number) }
    let person = try await applicant(number: number, employer: ground.employer)
    let viewer = try await viewer(person)
    let filing = FilingService(platform: platform)
    let pledge = try await filing.pledge(ground.setting, by: viewer)
    let id = try await filing.start(ground.setting, accepts: true, pledgeHash: pledge.hash, by: viewer)
    for (section, record, fields) in TestAnswers.sections(of: ground.business) {
      let edit = SectionEdit(
        id, section: section, record: record ? filing.newRecord() : nil, fields: PostedFields(fields), asksRegisters: true)
      _ = try await filing.save(edit, by: viewer)
    }
    let file = try await AttachmentService(platform: platform).receive(
      TestFiles.pdf(pages: 2, mark: "contract \(number)"), .pdf, name: "劳动合同.pdf", by: viewer)
    let requirement = try await requirement(of: ground)
    for (section, field) in [("attachments", requirement)] + TestAnswers.files(of: ground.business) {
      _ = try await filing.attach(file.id, to: FilePlace(id, section: section, field: field), by: viewer)
    }
    return FiledApplication(
      id: id, person: person, viewer: viewer, employer: ground.employer, authority: ground.authority,
      setting: ground.setting, file: file.id, filing: filing)
  }

  /// An application that has been filled and submitted; it waits at its employer.
  public func submittedApplication(number: Int = 1, on ground: FilingGround? = nil) async throws -> FiledApplication {
    let filed = try await filedApplication(number: number, on: ground)
    _ = try await filed.filing.submit(SubmissionRequest(filed.id), by: filed.viewer)
    return filed
  }

  /// The visit that has an application now; nil where none has.
  public func visit(of application: ApplicationID) async throws -> VisitID? {
    try await platform.store.database.read { reader in
      try reader.value("SELECT current_visit FROM applications WHERE id = \(application)")
    }
  }

  private func requirement(of ground: FilingGround) async throws -> String {
    let setting = try await AuthorityService(platform: platform).detail(ground.setting)
    return setting.requirements[0].id
  }

  private func storedPhoto(of person: TestPerson) async throws -> FileReference {
    try await AttachmentService(platform: platform).receive(
      TestFiles.photo(), .photo, name: "免冠照.png", by: try await viewer(person))
  }
}
