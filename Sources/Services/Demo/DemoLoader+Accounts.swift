import Database
import Storage
import Titles

extension DemoLoader {
  func insertUnits(_ hashes: [String: String], _ transaction: Transaction) throws {
    let now = platform.clock.now()
    var ids: [String: UnitID] = [:]
    for entry in data.units {
      let id: UnitID = platform.store.ids.make()
      ids[entry.username] = id
      try UnitRepository().insert(try stored(entry, id, superior: entry.superior.flatMap { ids[$0] }), in: transaction)
      try UnitRepository().setPowers(powers(entry), of: id, in: transaction)
      let contact = UnitContact(
        business: .titles, name: entry.contact.name, phone: entry.contact.phone, email: entry.contact.email)
      try UnitRepository().setContacts([contact], of: id, in: transaction)
      let account = NewAccount(
        id: platform.store.ids.make(), owner: .unit(id), username: entry.username,
        passwordHash: hashes[entry.username] ?? "", name: entry.legalRepresentative, mobile: try MobileNumber(entry.mobile))
      try AccountRepository(vault: platform.store.vault).insert(account, at: now, in: transaction)
    }
  }

  private func stored(_ entry: DemoUnit, _ id: UnitID, superior: UnitID?) throws -> StoredUnit {
    let now = platform.clock.now()
    var unit = StoredUnit(
      id: id, name: entry.name, uscc: try UnifiedSocialCreditCode(entry.uscc),
      legalRepresentative: entry.legalRepresentative, kind: entry.kind, createdAt: now)
    unit.district = entry.district
    unit.insuredDistrict = entry.district
    unit.nature = entry.nature
    unit.isTownship = false
    unit.expertDepartment = entry.department
    unit.returneeDepartment = entry.department
    unit.industries = ["other"]
    unit.strategies = ["other"]
    unit.usesClaims = entry.usesClaims
    unit.addressDistrict = entry.district
    unit.addressDetail = entry.address
    unit.superior = superior
    unit.completedAt = now
    return unit
  }

  private func powers(_ entry: DemoUnit) -> [Power] {
    let levels = Set(TitleLevel.allCases.filter(\.isJuniorOrMiddle))
    let issuing = entry.issuing.map { Power.issuing(IssuingScope(business: $0, levels: levels)) }
    return issuing + (entry.formsCommittees ? [.committeeFormation] : [])
  }

  func insertPeople(_ hashes: [String: String], _ transaction: Transaction) throws {
    let now = platform.clock.now()
    for entry in data.people {
      let mobile = try MobileNumber(entry.mobile)
      let person = NewPerson(
        id: platform.store.ids.make(), name: try PersonName(entry.name), document: try document(entry), mobile: mobile)
      try PersonRepository(vault: platform.store.vault).insert(person, at: now, in: transaction)
      let account = NewAccount(
        id: platform.store.ids.make(), owner: .person(person.id), username: entry.username,
        passwordHash: hashes[entry.username] ?? "", name: entry.name, mobile: mobile)
      try AccountRepository(vault: platform.store.vault).insert(account, at: now, in: transaction)
    }
  }

  func document(_ entry: DemoPerson) throws -> IdentityDocument {
    try IdentityDocument(kind: .residentID, number: entry.document, regions: .withDemonstration)
  }

  func insertStaff(_ transaction: Transaction) throws {
    let index = try DemoIndex(transaction)
    let now = platform.clock.now()
    for entry in data.staff {
      let (unit, person) = (try index.unit(entry.unit), try index.person(entry.person))
      _ = try StaffRepository().link(person, to: unit, at: now, in: transaction)
      try StaffRepository().setMenus(entry.menus, of: person, in: unit, transaction)
    }
  }
}
