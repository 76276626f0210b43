import Database
import Storage
import Titles

/// Fills a platform with invented applications in large numbers, for trying and for measuring: rows as the services
/// leave them, written hundreds to a commit. `zhicheng check` finds nothing wrong with them.
public struct ScaleService: Sendable {
  let platform: Platform
  /// What the applicants stand on.
  public let ground: ScaleGround
  let files: InventedFiles
  let form: ScaleForm
  let drafts: DraftRepository
  let persons: PersonRepository
  let records: HandlingRecordRepository
  /// How many applications share a commit.
  let batch = 250

  /// Works on a ground that was made before.
  ///
  /// - Throws: `FileError`, `ShippedData.Missing`.
  public init(platform: Platform, ground: ScaleGround) async throws {
    let store = platform.store
    self.platform = platform
    self.ground = ground
    files = try await InventedFiles(store.attachments)
    form = ScaleForm(ground, at: platform.clock.now())
    drafts = DraftRepository(vault: store.vault)
    persons = PersonRepository(vault: store.vault)
    records = HandlingRecordRepository(vault: store.vault)
  }

  /// The applicant with this number, without any row.
  func applicant(_ number: Int) -> ScaleApplicant {
    let ids = platform.store.ids
    let day = platform.clock.now().day.adding(days: -(number / 1_000_000))
    return ScaleApplicant(
      number: number, person: ids.make(), account: ids.make(), name: Invented.name(number), application: ids.make(),
      applicationNumber: ApplicationNumber.make(on: day, sequence: number % 1_000_000), employer: employer(of: number),
      photo: reference(files.photo, "免冠照.jpg", pages: 0), evidence: reference(files.evidence, "单位推荐意见.pdf", pages: 1),
      records: (0..<3).map { _ in ids.make() })
  }

  /// One half works for the first fiftieth of the units, the other half anywhere.
  private func employer(of number: Int) -> Int {
    let large = max(ground.employers.count / 50, 1)
    return number % 2 == 0 ? number / 2 % large : number / 2 % ground.employers.count
  }

  private func reference(_ file: AttachmentFile, _ name: String, pages: Int) -> FileReference {
    FileReference(
      id: platform.store.ids.make(), name: name, size: Int(file.size), pages: pages, sha256: file.digest.rawValue)
  }

  /// Writes the person with their account, and the two files.
  func insertPerson(_ applicant: ScaleApplicant, in transaction: Transaction) throws {
    let now = platform.clock.now()
    let mobile = try Invented.mobile(applicant.number)
    let person = NewPerson(
      id: applicant.person, name: try PersonName(applicant.name), document: Invented.document(applicant.number),
      mobile: mobile)
    try persons.insert(person, at: now, in: transaction)
    let account = NewAccount(
      id: applicant.account, owner: .person(applicant.person), username: "scale-\(applicant.number)", passwordHash: "",
      name: applicant.name, mobile: mobile)
    try AccountRepository(vault: platform.store.vault).insert(account, at: now, in: transaction)
    for (file, type) in [(applicant.photo, "image/jpeg"), (applicant.evidence, "application/pdf")] {
      let stored = StoredAttachment(
        id: file.id, owner: .person(applicant.person), sha256: file.sha256, size: file.size, mediaType: type,
        name: file.name, pages: file.pages, createdAt: now)
      try AttachmentRepository().insert(stored, in: transaction)
    }
  }
}
