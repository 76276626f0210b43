import Database
import Storage
import Titles

extension ScaleGround {
  /// Makes an accepting authority and so many employers, numbered from 0; a database takes one ground.
  ///
  /// - Throws: `DatabaseError.constraint` where the database has one already.
  public static func make(employers count: Int, on platform: Platform) async throws -> ScaleGround {
    let store = platform.store
    let requirement: RecordID = store.ids.make()
    let authority = try await store.database.write { transaction in
      let place = try insert(0, "虚构区人力资源和社会保障局", .districtBureau, platform, transaction)
      let scope = IssuingScope(
        business: .initialDetermination, levels: Set(TitleLevel.allCases.filter(\.isJuniorOrMiddle)))
      try UnitRepository().setPowers([.issuing(scope)], of: place.unit, in: transaction)
      let setting = AuthoritySetting(
        id: store.ids.make(), unit: place.unit, unitName: place.name, business: .initialDetermination, isEnabled: true,
        addressDistrict: "500105", addressDetail: "虚构路1号", contactName: place.person, contactPhone: "023-00000000",
        contactEmail: "", notice: "虚构的受理单位，用于试用和测量。",
        requirements: [AuthorityRequirement(id: requirement.rawValue, title: "单位推荐意见", isRequired: true)], version: 1)
      try AuthorityRepository().insert(setting, in: transaction)
      return place
    }
    var employers: [Place] = []
    for start in stride(from: 0, to: count, by: 250) {
      employers += try await store.database.write { transaction in
        try (start..<min(start + 250, count)).map { number in
          try insert(number + 1, "虚构第\(number + 1)职业教育中心", .employer, platform, transaction)
        }
      }
    }
    return ScaleGround(authority: authority, requirement: requirement.rawValue, employers: employers)
  }

  private static func insert(
    _ number: Int, _ name: String, _ kind: UnitKind, _ platform: Platform, _ transaction: Transaction
  ) throws -> Place {
    let store = platform.store
    let now = platform.clock.now()
    let place = Place(unit: store.ids.make(), account: store.ids.make(), name: name, person: Invented.name(number))
    var unit = StoredUnit(
      id: place.unit, name: name, uscc: try Invented.uscc(number), legalRepresentative: place.person, kind: kind,
      createdAt: now)
    unit.district = "500105"
    unit.nature = .publicInstitution
    unit.completedAt = now
    // Every second unit works with 签收.
    unit.usesClaims = number % 2 == 1
    try UnitRepository().insert(unit, in: transaction)
    // Nobody knows a password with an empty hash: the account is entered by a session that was made for it.
    let account = NewAccount(
      id: place.account, owner: .unit(place.unit), username: "scale-unit-\(number)", passwordHash: "", name: place.person,
      mobile: try Invented.mobile(90_000_000 + number))
    try AccountRepository(vault: store.vault).insert(account, at: now, in: transaction)
    return place
  }
}
