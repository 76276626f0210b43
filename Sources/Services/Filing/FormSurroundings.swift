import Database
import Storage
import Titles

/// Makes the world around an application's form: lists by date, units and talent centers of the database, what the
/// authority asks for, the person's uploaded files, facts.
struct FormSurroundings: Sendable {
  let platform: Platform
  private let authorities = AuthorityRepository()
  private let units = UnitRepository()
  private let files = AttachmentRepository()

  init(platform: Platform) {
    self.platform = platform
  }

  /// What the form of an application at this authority is made of.
  func material(
    _ business: Business, at authority: UnitID, named name: String, in reader: Reader
  ) throws -> FormMaterial {
    let setting = try authorities.load(of: authority, business: business, in: reader)
    let unit = try reader.first("SELECT kind, suspended_at IS NULL FROM units WHERE id = \(authority)") { row in
      (kind: try row.get(0) as UnitKind, isActive: try row.get(1) as Bool)
    }
    let powers = try units.powers(of: authority, in: reader)
    let isOpen = setting?.isEnabled == true && unit?.isActive == true && powers.accepts(business)
    let requirements = (setting?.requirements ?? []).map {
      AttachmentRequirement(id: $0.id, name: $0.title, isRequired: $0.isRequired)
    }
    return FormMaterial(
      today: platform.clock.now().day, business: business, authority: authority, authorityName: name,
      authorityKind: unit?.kind, isOpen: isOpen, requirements: requirements, powers: powers)
  }

  /// The surroundings for reading, checking and showing answers. What a person types is looked up only with `reader`,
  /// which the surroundings must not outlive.
  func context(_ material: FormMaterial, person: PersonID, in reader: Reader? = nil) -> StandardFormContext {
    var context = StandardFormContext(today: material.today, lists: platform.formLists.lists(of: material))
    context.facts = ["authorityName": material.authorityName]
    context.requirements = ["attachments": material.requirements]
    guard let reader else { return context }
    let (units, files) = (units, files)
    // A failing look-up finds nothing here; the statement that follows it fails as well and says so.
    context.search = { list, id, name in
      (try? FormSurroundings.unit(list, id, name, units, reader)).flatMap { $0 }
    }
    context.files = { id in (try? files.load(id, of: person, in: reader))?.reference }
    return context
  }

  /// The names of talent centers: what 档案存放地 offers.
  func archivePlaces(in reader: Reader) throws -> [String] {
    try units.all(of: [.talentCenter], limit: 200, in: reader).map(\.name)
  }

  /// A unit that can take part, by its id or by exactly its name.
  private static func unit(
    _ list: String, _ id: String?, _ name: String, _ units: UnitRepository, _ reader: Reader
  ) throws -> FormOption? {
    let kinds: Set<UnitKind>
    switch list {
    case "units": kinds = Set(UnitKind.allCases)
    case "archives": kinds = [.talentCenter]
    default: return nil
    }
    if let id {
      guard let id = UnitID(id), let found = try units.summary(of: id, in: reader), kinds.contains(found.kind) else { return nil }
      return FormOption(code: found.id.rawValue, label: found.name)
    }
    // The index on kind and name answers a whole name at once.
    let sql: SQL = """
      SELECT id, name FROM units WHERE kind IN \(list: kinds.sorted { $0.rawValue < $1.rawValue }) AND name = \(name)
        AND completed_at IS NOT NULL AND suspended_at IS NULL ORDER BY id LIMIT 1
      """
    return try reader.first(sql) { row in
      FormOption(code: (try row.get(0) as UnitID).rawValue, label: try row.get(1))
    }
  }
}
