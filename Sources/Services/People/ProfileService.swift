import Database
import Gateways
import Storage
public import Titles

/// 基本信息 of a natural person: what flows into every new application.
public struct ProfileService: Sendable {
  let platform: Platform
  let people: PersonRepository
  let units = UnitRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    people = PersonRepository(vault: platform.store.vault)
  }

  /// The form as it stands. Before it is saved for the first time, what the registers know stands in it already.
  public func form(of person: PersonID) async throws -> ProfileForm {
    let known = try await registered(person)
    return try await platform.store.database.read { reader in
      try form(person, posted: nil, known: known, in: reader)
    }
  }

  /// The form with what was typed in the place of what is stored: for a form that comes back without being saved.
  ///
  /// - Parameter version: the version that what was typed is based on; nil: the newest.
  public func form(of person: PersonID, showing posted: PostedFields, version: Int?) async throws -> ProfileForm {
    try await platform.store.database.read { reader in
      try form(person, posted: posted, version: version, known: RegisterFindings(), in: reader)
    }
  }

  /// Saves what was typed, the whole form or single fields while it is being filled in; invalid values too: nothing typed
  /// is lost, and an application checks it anew.
  ///
  /// - Parameter version: the version that the page shows; nil asks nobody whether another tab saved meanwhile.
  /// - Throws: `NotFound` for an unknown person.
  public func save(_ posted: PostedFields, version: Int?, of person: PersonID) async throws -> ProfileOutcome {
    try await platform.store.database.write { transaction in
      let current = try loadStanding(person, in: transaction)
      let engine = try makeEngine(current, in: transaction)
      let before = engine.refreshed(current.answers, profile: [:])
      let resolved = try withNames(posted, engine, in: transaction)
      let answers = try engine.applying(resolved, to: PersonProfile.section, of: before)
      if let version, version != current.version {
        let fields = conflicts(resolved, from: before, to: answers, engine)
        if !fields.isEmpty { return .conflict(SectionConflict(version: current.version, fields: fields)) }
      }
      return .saved(version: try write(answers, isTyped: true, of: person, transaction))
    }
  }

  /// Puts an uploaded photo into the form, at once. No page sends it along with what is typed, so nothing typed clashes
  /// with it: the version stays.
  ///
  /// - Throws: `NotFound` for an unknown person.
  public func setPhoto(_ file: FileReference, of person: PersonID) async throws {
    try await platform.store.database.write { transaction in
      let current = try loadStanding(person, in: transaction)
      let engine = try makeEngine(current, in: transaction)
      var answers = engine.refreshed(current.answers, profile: [:])
      answers[PersonProfile.section, "photo"] = .files([file])
      _ = try write(answers, isTyped: false, of: person, transaction)
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
    _ answers: Answers, isTyped: Bool, of person: PersonID, _ transaction: Transaction
  ) throws -> Int {
    let section = PersonProfile.section
    let mobile = (answers[section, "mobile"]?.plainText).flatMap { try? MobileNumber($0) }
    let photo = answers[section, "photo"]?.files.first?.id
    let version = try people.saveProfile(
      answers, isTyped: isTyped, photo: photo, mobile: mobile, of: person, in: transaction)
    guard let version else { throw NotFound("个人信息") }
    // Another address has to be confirmed anew: until then nothing is sent to either.
    let channels = MessageChannelRepository(vault: platform.store.vault)
    let confirmed = try channels.channels(of: person, in: transaction).mail
    if confirmed != nil, confirmed != PersonProfile.mail(in: answers) {
      try channels.setMail(nil, of: person, in: transaction)
    }
    return version
  }
}
