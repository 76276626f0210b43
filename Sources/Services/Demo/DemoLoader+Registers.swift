import Database
import Storage
import Titles

extension DemoLoader {
  /// What the registers of other authorities know: enough that automatic checks pass for some and fail for others.
  func insertRegisters(_ transaction: Transaction) throws {
    let codes = Dictionary(uniqueKeysWithValues: data.units.map { ($0.username, $0.uscc) })
    for entry in data.people {
      guard let registers = entry.registers else { continue }
      let hash = platform.store.vault.lookup(try document(entry))
      let insurance = registers.insurance
      try transaction.run(
        """
        INSERT INTO register_insurance (document_hash, months, is_insured_now, unit_uscc, insured_since)
        VALUES (\(hash), \(insurance.months), \(insurance.isInsuredNow), \(insurance.unit.flatMap { codes[$0] } ?? ""),
          \(insurance.since))
        """)
      if let archive = registers.archive {
        try transaction.run(
          """
          INSERT INTO register_archives (document_hash, place, is_in_city)
          VALUES (\(hash), \(archive.place), \(archive.isInCity))
          """)
      }
      for education in registers.education { try insert(education, hash, transaction) }
      for title in registers.titles {
        try transaction.run(
          """
          INSERT INTO register_titles (document_hash, title_code, obtained_on)
          VALUES (\(hash), \(title.code), \(title.obtainedOn))
          """)
      }
    }
  }

  private func insert(_ education: DemoPerson.Education, _ hash: String, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO register_education (document_hash, certificate_number, kind, level, school, major, awarded_on)
      VALUES (\(hash), \(education.certificateNumber), \(education.kind), \(education.level), \(education.school),
        \(education.major), \(education.awardedOn))
      """)
  }
}
