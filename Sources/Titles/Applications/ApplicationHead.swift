/// What stands on an application beside its answers, without the visits: all that filling it in asks for.
public struct ApplicationHead: Sendable, Equatable {
  /// Which application.
  public let id: ApplicationID
  /// 申报书编号.
  public let number: String
  /// Which business.
  public let business: Business
  /// Who applies.
  public let applicant: PersonID
  /// 受理单位.
  public let authority: UnitID
  /// Its name, as it was when the application was started.
  public let authorityName: String
  /// The schema version that it is filled with.
  public let schemaVersion: Int
  /// Where it stands.
  public let state: ApplicationState
  /// How often it was submitted.
  public let revision: Int
  /// Raised by every change.
  public let version: Int
  /// When it was started.
  public let createdAt: Moment
  /// When it was last submitted.
  public let submittedAt: Moment?
  /// The sections that the last return left open; nil: all of them.
  public let openSections: Set<String>?

  /// Made of these parts.
  public init(
    id: ApplicationID, number: String, business: Business, applicant: PersonID, authority: UnitID, authorityName: String,
    schemaVersion: Int, state: ApplicationState, revision: Int, version: Int, createdAt: Moment, submittedAt: Moment?,
    openSections: Set<String>? = nil
  ) {
    self.id = id
    self.number = number
    self.business = business
    self.applicant = applicant
    self.authority = authority
    self.authorityName = authorityName
    self.schemaVersion = schemaVersion
    self.state = state
    self.revision = revision
    self.version = version
    self.createdAt = createdAt
    self.submittedAt = submittedAt
    self.openSections = openSections
  }
}
