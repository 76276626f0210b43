import Database
import Foundation
public import Storage
import Titles

/// Fills an empty platform with the demonstration: invented units and people, what registers know of them, an accepting
/// authority, and applications at several places on their way, made by the real services.
///
/// Every part is loaded once: what is there already is left as it is.
public struct DemoLoader: Sendable {
  let platform: Platform
  let data: DemoData
  let hasher: PasswordHasher
  let certificates: DemoCertificates?

  /// Reads the shipped files.
  ///
  /// - Parameter certificates: what issues certificates; nil where none are to be issued.
  /// - Throws: `ShippedData.Missing`, `DecodingError`.
  public init(platform: Platform, hasher: PasswordHasher, certificates: DemoCertificates? = nil) throws {
    self.platform = platform
    self.hasher = hasher
    self.certificates = certificates
    data = try DemoData()
  }

  /// Loads what is missing.
  public func load() async throws {
    try await once("accounts") {
      let hashes = try await hashes()
      try await platform.store.database.write { transaction in
        try insertUnits(hashes, transaction)
        try insertPeople(hashes, transaction)
        try insertRegisters(transaction)
        try insertStaff(transaction)
        // Marked in the same transaction: a start that was broken off in between must not insert them again.
        try mark("accounts", transaction)
      }
    }
    try await once("administrators") { try await appointAdministrators() }
    try await once("articles") { try await publishArticles() }
    for entry in data.authorities { try await once("authority.\(entry.business.slug)") { try await setUp(entry) } }
    try await once("committees") { try await fileCommittees() }
    try await fillProfiles()
    try await once("portfolios") { try await fillPortfolios() }
    try await makeApplications()
    await attempt("old-certificates") { try await keepOldCertificates() }
    try await once("superiors") { try await askForSuperior() }
  }

  /// A unit that doesn't find the unit above it waits for an answer of the reform office.
  private func askForSuperior() async throws {
    var entry = SuperiorRequestEntry()
    entry.name = "云杉虚构产业集团有限公司"
    entry.explanation = "本单位是该集团的子公司，职称申报由集团审核推荐，集团尚未在本平台登记。（演示内容）"
    let room = try ExaminationRoom(try await index().unit("unit2"), .initialDetermination)
    try await SuperiorRequestService(platform: platform).send(entry, in: room, by: try await viewer("unit2"))
  }

  /// Runs a part unless it has been loaded before.
  func once(_ part: String, _ body: () async throws -> Void) async throws {
    let name = DemoLoader.setting(part)
    let isLoaded = try await platform.store.database.read { reader in
      try reader.exists("SELECT 1 FROM settings WHERE name = \(name)")
    }
    if isLoaded { return }
    try await body()
    try await platform.store.database.write { transaction in try mark(part, transaction) }
  }

  private func mark(_ part: String, _ transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO settings (name, value) VALUES (\(DemoLoader.setting(part)), \(platform.clock.now().iso8601))
      ON CONFLICT (name) DO NOTHING
      """)
  }

  private static func setting(_ part: String) -> String { "demo.loaded.\(part)" }

  func index() async throws -> DemoIndex {
    try await platform.store.database.read { try DemoIndex($0) }
  }

  /// One hash for every account, each with a salt of its own.
  private func hashes() async throws -> [String: String] {
    let names = data.units.map(\.username) + data.people.map(\.username)
    return try await withThrowingTaskGroup(of: (String, String).self) { group in
      for name in names {
        group.addTask { (name, try await hasher.hash(DemoData.password)) }
      }
      return try await group.reduce(into: [:]) { hashes, entry in hashes[entry.0] = entry.1 }
    }
  }

  private func setUp(_ entry: DemoAuthority) async throws {
    let index = try await index()
    let draft = AuthorityDraft(
      business: entry.business, isEnabled: true, addressDistrict: data.units[0].district, addressDetail: entry.detail,
      contactName: entry.contact.name, contactPhone: entry.contact.phone, contactEmail: entry.contact.email,
      notice: entry.notice,
      requirements: entry.requirements.map { AuthorityDraft.Requirement(title: $0.title, isRequired: $0.isRequired) })
    let unit = try index.unit(entry.unit)
    let service = AuthorityService(platform: platform)
    guard try await service.setting(of: unit, business: entry.business) == nil else { return }
    _ = try await service.create(draft, for: unit, by: try await viewer(entry.unit))
  }
}
