import Database
public import Gateways
public import Storage
public import Titles

/// The embedded registers: tables that an administrator imports. A person who stands in no table is unknown, not
/// uninsured.
public struct StoredRegisters: Registers {
  private let store: Store

  /// Reads the register tables of this store.
  public init(store: Store) {
    self.store = store
  }

  /// What the tables say; nothing where the database doesn't answer, since no answer is never a block.
  public func findings(of document: IdentityDocument) async -> RegisterFindings {
    let hash = store.vault.lookup(document)
    let found = try? await store.database.read { reader in
      var findings = RegisterFindings()
      findings.insurance = try insurance(hash, reader)
      findings.archive = try archive(hash, reader)
      findings.education = try education(hash, reader)
      findings.titles = try titles(hash, reader)
      return findings
    }
    return found ?? RegisterFindings()
  }
}

private func insurance(_ hash: String, _ reader: Reader) throws -> RegisterAnswer<InsuranceStanding> {
  let standing = try reader.first(
    """
    SELECT r.months, r.is_insured_now, u.name, r.insured_since FROM register_insurance r LEFT JOIN units u ON u.uscc = r.unit_uscc
    WHERE r.document_hash = \(hash)
    """
  ) { row in
    InsuranceStanding(
      months: try row.get(0), isInsuredNow: try row.get(1), unitName: try row.get(2), since: try row.get(3))
  }
  return standing.map { .answered($0) } ?? .unknown
}

private func archive(_ hash: String, _ reader: Reader) throws -> RegisterAnswer<RegisterFindings.ArchiveStanding> {
  let standing = try reader.first("SELECT place, is_in_city FROM register_archives WHERE document_hash = \(hash)") { row in
    RegisterFindings.ArchiveStanding(place: try row.get(0), isInCity: try row.get(1))
  }
  return standing.map { .answered($0) } ?? .unknown
}

private func education(_ hash: String, _ reader: Reader) throws -> RegisterAnswer<[RegisterFindings.EducationEntry]> {
  let entries = try reader.all(
    """
    SELECT kind, level, school, major, certificate_number, awarded_on FROM register_education
    WHERE document_hash = \(hash) ORDER BY awarded_on
    """
  ) { row in
    RegisterFindings.EducationEntry(
      kind: try row.get(0), level: try row.get(1), school: try row.get(2), major: try row.get(3),
      certificateNumber: try row.get(4), awardedOn: try row.get(5))
  }
  return entries.isEmpty ? .unknown : .answered(entries)
}

private func titles(_ hash: String, _ reader: Reader) throws -> RegisterAnswer<[RegisterFindings.TitleEntry]> {
  let entries = try reader.all(
    "SELECT title_code, obtained_on FROM register_titles WHERE document_hash = \(hash) ORDER BY obtained_on"
  ) { row in RegisterFindings.TitleEntry(titleCode: try row.get(0), obtainedOn: try row.get(1)) }
  return entries.isEmpty ? .unknown : .answered(entries)
}
