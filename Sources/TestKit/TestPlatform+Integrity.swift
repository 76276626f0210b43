import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// A record of dishonest conduct of a person, in force for a year from today on.
  public func integrityRecord(of person: TestPerson) async throws -> IntegrityRecordID {
    let today = clock.now.day
    let record = StoredIntegrityRecord(
      id: platform.store.ids.make(), name: person.name, documentMasked: person.document.masked, conduct: "提供虚假业绩材料",
      basis: "演职改〔2025〕9号", from: today, through: today.adding(days: 365))
    let hash = store.vault.lookup(person.document)
    try await platform.store.database.write { transaction in
      try IntegrityRepository().insert(record, documentHash: hash, in: transaction)
    }
    return record.id
  }
}
