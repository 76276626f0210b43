import Database
public import Gateways
import Logging
import Storage
public import Titles

/// The embedded default of the registers: tables of this database, filled by import (or by the demo data).
public struct StoredRegisters: Registers {
  private let platform: Platform
  private let repository = RegisterRepository()

  /// Asks the register tables of this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// What the social-insurance table says.
  public func insurance(of subject: RegisterSubject) async -> RegisterAnswer<InsuranceStanding> {
    await ask(subject, "insurance") { repository, hash, reader in
      try repository.insurance(hash, in: reader).map {
        InsuranceStanding(months: $0.months, isInsuredNow: $0.isInsuredNow, unitName: $0.unitName)
      }
    }
  }

  /// Where the archive table says that the archive is.
  public func archive(of subject: RegisterSubject) async -> RegisterAnswer<ArchiveStanding> {
    await ask(subject, "archives") { repository, hash, reader in
      try repository.archive(hash, in: reader).map { ArchiveStanding(place: $0.place, isInCity: $0.isInCity) }
    }
  }

  /// The certificates of the education table; `.unknown` where it has none of the person.
  public func education(of subject: RegisterSubject) async -> RegisterAnswer<[EducationRecord]> {
    await ask(subject, "education") { repository, hash, reader in
      let records = try repository.education(hash, in: reader).compactMap { row -> EducationRecord? in
        guard let kind = EducationRecord.Kind(rawValue: row.kind) else { return nil }
        return EducationRecord(
          certificateNumber: row.number, kind: kind, level: row.level, school: row.school, major: row.major,
          awardedOn: row.awardedOn)
      }
      return records.isEmpty ? nil : records
    }
  }

  /// The titles of the title table; a title that the catalog doesn't know is left out.
  public func titles(of subject: RegisterSubject) async -> RegisterAnswer<[HeldTitle]> {
    let catalog = platform.reference.catalog
    return await ask(subject, "titles") { repository, hash, reader in
      try repository.titles(hash, in: reader).compactMap { row -> HeldTitle? in
        guard let title = catalog.title(row.code) else { return nil }
        return HeldTitle(series: title.series, level: title.level, label: title.label, obtained: row.obtainedOn)
      }
    }
  }

  /// The integrity records of the person.
  public func integrityRecords(of subject: RegisterSubject) async -> RegisterAnswer<[IntegrityRecord]> {
    await ask(subject, "integrity") { repository, hash, reader in try repository.integrityRecords(hash, in: reader) }
  }

  private func ask<Value: Hashable & Sendable>(
    _ subject: RegisterSubject, _ register: String,
    _ question: @escaping @Sendable (RegisterRepository, String, Reader) throws -> Value?
  ) async -> RegisterAnswer<Value> {
    let repository = repository
    let hash = platform.store.vault.lookup(subject.document.number)
    do {
      let answer = try await platform.store.database.read { reader in try question(repository, hash, reader) }
      return answer.map { .answered($0) } ?? .unknown
    } catch {
      platform.logger.error("register failed", metadata: ["register": "\(register)", "error": "\(error)"])
      return .unknown
    }
  }
}
