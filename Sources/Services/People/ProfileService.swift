import Database
import Gateways
import Storage
public import Titles

/// 基本信息 of a natural person: what flows into every new application.
public struct ProfileService: Sendable {
  let platform: Platform
  let people: PersonRepository
  let units = UnitRepository()
  private let accounts: AccountRepository

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    people = PersonRepository(vault: platform.store.vault)
    accounts = AccountRepository(vault: platform.store.vault)
  }

  /// The form as it stands. Before it is saved for the first time, what the registers know stands in it already.
  public func form(of person: PersonID) async throws -> ProfileForm {
    let known = try await registered(person)
    return try await platform.store.database.read { reader in
      try form(person, posted: nil, known: known, in: reader)
    }
  }

  /// The form with what was typed in the place of what is stored: for a form that comes back with errors.
  public func form(of person: PersonID, showing posted: PostedFields) async throws -> ProfileForm {
    try await platform.store.database.read { reader in
      try form(person, posted: posted, known: RegisterFindings(), in: reader)
    }
  }

  /// Saves what was typed, invalid values too: nothing typed is lost, and an application checks it anew.
  ///
  /// - Throws: `NotFound` for an unknown person.
  public func save(_ posted: PostedFields, of person: PersonID) async throws -> ProfileForm {
    try await platform.store.database.write { transaction in
      let current = try loadStanding(person, in: transaction)
      let engine = try makeEngine(current, in: transaction)
      let answers = try engine.applying(posted, to: PersonProfile.section, of: engine.refreshed(current.answers, profile: [:]))
      _ = try write(answers, engine, of: person, transaction)
      return try form(person, posted: nil, known: RegisterFindings(), in: transaction)
    }
  }

  /// Saves single fields while the form is being filled in.
  ///
  /// - Parameter version: the version that the page shows.
  /// - Throws: `NotFound` for an unknown person.
  public func autosave(_ posted: PostedFields, version: Int, of person: PersonID) async throws -> ProfileAutosave {
    try await platform.store.database.write { transaction in
      let current = try loadStanding(person, in: transaction)
      let engine = try makeEngine(current, in: transaction)
      let before = engine.refreshed(current.answers, profile: [:])
      let resolved = try withNames(posted, engine, in: transaction)
      let answers = try engine.applying(resolved, to: PersonProfile.section, of: before)
      if version != current.version {
        let conflicts = conflicts(from: before, to: answers, engine)
        if !conflicts.isEmpty { return .conflict(version: current.version, conflicts) }
      }
      return .saved(version: try write(answers, engine, of: person, transaction))
    }
  }

  /// Puts an uploaded photo into the form, at once.
  ///
  /// - Throws: `NotFound` for an unknown person.
  public func setPhoto(_ file: FileReference, of person: PersonID) async throws {
    try await platform.store.database.write { transaction in
      let current = try loadStanding(person, in: transaction)
      let engine = try makeEngine(current, in: transaction)
      var answers = engine.refreshed(current.answers, profile: [:])
      answers[PersonProfile.section, "photo"] = .files([file])
      _ = try write(answers, engine, of: person, transaction)
    }
  }

  /// The talent centers: where an archive may be kept in the city.
  public func archivePlaces() async throws -> [String] {
    try await platform.store.database.read { reader in
      try units.all(of: [.talentCenter], limit: 100, in: reader).map(\.name)
    }
  }

  /// What lies in the database of a person.
  struct Standing {
    let person: StoredPerson
    let answers: Answers
    let document: IdentityDocument
    let mobile: String
    var version: Int { person.version }
  }

  func loadStanding(_ id: PersonID, in reader: Reader) throws -> Standing {
    guard let person = try people.load(id, in: reader), let document = try people.document(of: id, in: reader) else {
      throw NotFound("个人信息")
    }
    return Standing(
      person: person, answers: try people.profile(of: id, in: reader), document: document,
      mobile: try people.mobile(of: id, in: reader) ?? "")
  }

  /// Writes the answers with what other tables show of them.
  private func write(
    _ answers: Answers, _ engine: FormEngine, of person: PersonID, _ transaction: Transaction
  ) throws -> Int {
    let section = PersonProfile.section
    let mobile = (answers[section, "mobile"]?.plainText).flatMap { try? MobileNumber($0) }
    let photo = answers[section, "photo"]?.files.first?.id
    let version = try people.saveProfile(answers, photo: photo, mobile: mobile, of: person, in: transaction)
    guard let version else { throw NotFound("个人信息") }
    // Codes go to the number that stands here.
    if let mobile, let account = try accounts.account(of: person, in: transaction) {
      try accounts.setMobile(mobile, of: account, in: transaction)
    }
    return version
  }
}
