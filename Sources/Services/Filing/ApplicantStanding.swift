import Database
import Storage
import Titles

/// What the platform knows of an applicant that bears on an application, beside the form and the registers.
struct ApplicantStanding: Sendable, Equatable {
  /// Titles from valid certificates of this platform.
  var heldTitles: [HeldTitle] = []
  /// Titles of which the platform's certificate was revoked.
  var revokedTitles: [HeldTitle] = []
  /// The numbers of other applications of the business that are under way.
  var otherOpenApplications: [String] = []
  /// When the authority terminated an application of theirs this year.
  var terminations: [Day] = []
  /// Integrity records, in force or not.
  var integrityRecords: [IntegrityRecord] = []
  /// The names of recommending units that they work for as 经办用户.
  var handledUnits: [String] = []

  /// Nothing is known.
  init() {}

  /// Reads it.
  ///
  /// - Parameters:
  ///   - application: the one that is applied with; nil before there is one.
  ///   - recommending: the unit that will recommend it; nil where it isn't known yet.
  init(
    of person: PersonID, _ material: FormMaterial, application: ApplicationID?, recommending: UnitID?, platform: Platform,
    in reader: Reader
  ) throws {
    let applications = ApplicationRepository()
    let catalog = platform.reference.catalog
    let titles = try reader.all(
      """
      SELECT title_code, obtained_on, state FROM certificates
      WHERE person_id = \(person) AND state IN ('valid', 'revoked') ORDER BY id
      """
    ) { row in (code: try row.get(0) as String, day: try row.get(1) as Day, state: try row.get(2) as CertificateState) }
    for held in titles {
      guard let title = catalog.title(held.code) else { continue }
      let known = HeldTitle(series: title.series, level: title.level, label: title.label, obtained: held.day)
      if held.state == .valid { heldTitles.append(known) } else { revokedTitles.append(known) }
    }
    otherOpenApplications = try applications.underWay(
      of: person, material.business, besides: application ?? ApplicationID(rawValue: ""), in: reader)
    terminations = try applications.terminations(
      of: person, material.business, at: material.authority, year: material.today.year, in: reader)
    integrityRecords = try IntegrityRepository().unlifted(of: person, in: reader)
    guard let recommending else { return }
    handledUnits = try reader.all(
      """
      SELECT u.name FROM unit_staff s JOIN units u ON u.id = s.unit_id
      WHERE s.person_id = \(person) AND s.unit_id = \(recommending)
      """
    ) { row in try row.get(0) }
  }
}
