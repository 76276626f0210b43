import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// A unit with its account; completed unless a test says otherwise.
  ///
  /// - Parameters:
  ///   - number: tells units apart: 统一社会信用代码 and mobile are made of it.
  ///   - powers: what the reform office granted.
  public func unit(
    _ name: String, number: Int, kind: UnitKind = .employer, powers: [Power] = [], usesClaims: Bool = false,
    isComplete: Bool = true
  ) async throws -> TestUnit {
    let code = try UnifiedSocialCreditCode(Numbers.uscc(number))
    let mobile = try MobileNumber(Numbers.mobile(50_000 + number))
    let id: UnitID = platform.store.ids.make()
    let account: AccountID = platform.store.ids.make()
    let now = platform.clock.now()
    let hash = try await hasher.hash(TestPlatform.password)
    try await platform.store.database.write { [platform] transaction in
      let units = UnitRepository()
      var stored = StoredUnit(
        id: id, name: name, uscc: code, legalRepresentative: "法人\(number)", kind: kind, createdAt: now)
      stored.usesClaims = usesClaims
      stored.district = "500105"
      stored.completedAt = isComplete ? now : nil
      try units.insert(stored, in: transaction)
      try units.setPowers(powers, of: id, in: transaction)
      let entry = NewAccount(
        id: account, owner: .unit(id), username: "unit\(number)", passwordHash: hash, name: "法人\(number)", mobile: mobile)
      try AccountRepository(vault: platform.store.vault).insert(entry, at: now, in: transaction)
    }
    return TestUnit(id: id, account: account, name: name, uscc: code.text)
  }

  /// A natural person with an account.
  ///
  /// - Parameter number: tells persons apart (0–999, odd for men): document and mobile are made of it.
  public func person(_ name: String, number: Int) async throws -> TestPerson {
    let document = try IdentityDocument(
      kind: .residentID, number: Numbers.residentID(number), regions: .withDemonstration)
    let person = NewPerson(
      id: platform.store.ids.make(), name: try PersonName(name), document: document,
      mobile: try MobileNumber(Numbers.mobile(number)))
    let account: AccountID = platform.store.ids.make()
    let now = platform.clock.now()
    let hash = try await hasher.hash(TestPlatform.password)
    try await platform.store.database.write { [platform] transaction in
      try PersonRepository(vault: platform.store.vault).insert(person, at: now, in: transaction)
      let entry = NewAccount(
        id: account, owner: .person(person.id), username: "person\(number)", passwordHash: hash, name: name,
        mobile: person.mobile)
      try AccountRepository(vault: platform.store.vault).insert(entry, at: now, in: transaction)
    }
    return TestPerson(id: person.id, account: account, name: name, document: document)
  }

  /// Links a person to a unit and grants them menus.
  public func link(_ person: TestPerson, to unit: TestUnit, menus: Set<UnitMenu>) async throws {
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      _ = try StaffRepository().link(person.id, to: unit.id, at: now, in: transaction)
      try StaffRepository().setMenus(menus, of: person.id, in: unit.id, transaction)
    }
  }

  /// The account of a unit as it is seen once signed in.
  public func viewer(_ unit: TestUnit) async throws -> Viewer {
    let seat = try await platform.store.database.read { try SeatRepository().seat(of: unit.id, in: $0) }
    return Viewer(account: unit.account, door: .unit, person: nil, name: unit.name, seats: seat.map { [$0] } ?? [])
  }

  /// A person as they are seen once signed in.
  public func viewer(_ person: TestPerson) async throws -> Viewer {
    let seats = try await platform.store.database.read { try SeatRepository().seats(of: person.id, in: $0) }
    return Viewer(account: person.account, door: .personal, person: person.id, name: person.name, seats: seats)
  }
}
