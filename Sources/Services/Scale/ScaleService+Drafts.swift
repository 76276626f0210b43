import Crypto
import Database
public import Storage
import Titles

extension ScaleService {
  /// An applicant whose draft is complete, signed in.
  public struct Ready: Sendable {
    /// The applicant.
    public let applicant: ScaleApplicant
    /// The token of their session.
    public let token: Token
  }

  /// Adds applicants with these numbers, each signed in and with a complete draft of 职称初定: all that is left to do
  /// is 提交申报书.
  ///
  /// - Throws: `DatabaseError.constraint` where one of them is there already.
  public func addDrafts(_ numbers: Range<Int>) async throws -> [Ready] {
    let sessions = SessionRepository()
    var ready: [Ready] = []
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: batch) {
      let part = start..<min(start + batch, numbers.upperBound)
      ready += try await platform.store.database.write { transaction in
        try part.map { number in
          let applicant = applicant(number)
          try insertDraft(applicant, in: transaction)
          let token = try sessions.open(for: applicant.account, at: platform.clock.now(), in: transaction)
          return Ready(applicant: applicant, token: token)
        }
      }
    }
    return ready
  }

  private func insertDraft(_ applicant: ScaleApplicant, in transaction: Transaction) throws {
    let now = platform.clock.now()
    try insertPerson(applicant, in: transaction)
    _ = try persons.saveProfile(
      try form.profile(of: applicant), photo: applicant.photo.id, mobile: nil, of: applicant.person, in: transaction)
    try insertRegisters(applicant, in: transaction)
    let pledge = FilingService.sha256(Array(platform.reference.text(.pledge(.initialDetermination)).plain.utf8))
    let draft = NewDraft(
      id: applicant.application, number: applicant.applicationNumber, business: .initialDetermination,
      person: applicant.person, authority: ground.authority.unit, authorityName: ground.authority.name, schemaVersion: 1,
      pledgeHash: pledge, at: now)
    try drafts.insert(draft, in: transaction)
    for section in try form.sections(of: applicant) {
      _ = try drafts.save(section.answers, section: section.id, of: applicant.application, at: now, in: transaction)
    }
    let record = HandlingRecordRepository.Draft(
      at: now, account: applicant.account, actorName: Masking.name(applicant.name), unit: nil, event: .started, detail: "无",
      revision: 0, pendingUnit: nil, pendingName: Masking.name(applicant.name))
    try records.append(record, to: applicant.application, in: transaction)
    try AuditLog(vault: platform.store.vault).append(
      "application.start", on: applicant.application.rawValue, by: applicant.account, detail: pledge, at: now,
      in: transaction)
  }

  /// What registers know, so that every automatic check passes.
  private func insertRegisters(_ applicant: ScaleApplicant, in transaction: Transaction) throws {
    let hash = platform.store.vault.lookup(Invented.document(applicant.number))
    try transaction.run(
      "INSERT INTO register_insurance (document_hash, months, is_insured_now, unit_uscc) VALUES (\(hash), 30, 1, '')")
    try transaction.run(
      "INSERT INTO register_archives (document_hash, place, is_in_city) VALUES (\(hash), '虚构区就业和人才中心', 1)")
    for kind in ["education", "degree"] {
      try transaction.run(
        """
        INSERT INTO register_education (document_hash, certificate_number, kind, level, school, major, awarded_on)
        VALUES (\(hash), \(ScaleForm.certificateNumber(applicant.number, kind)), \(kind), 'bachelor', '虚构大学', '工程管理',
          '2020-06-30')
        """)
    }
  }
}
