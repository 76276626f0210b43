public import Titles

/// What an application starts with.
public struct NewDraft: Sendable {
  /// Its id.
  public let id: ApplicationID
  /// 申报书编号.
  public let number: String
  /// Which business.
  public let business: Business
  /// Who applies.
  public let person: PersonID
  /// 受理单位.
  public let authority: UnitID
  /// Its name, as it was then.
  public let authorityName: String
  /// The schema that it is filled with.
  public let schemaVersion: Int
  /// The hash of the pledge's text that was ticked.
  public let pledgeHash: String
  /// When it was ticked.
  public let at: Moment

  /// Made of these parts.
  public init(
    id: ApplicationID, number: String, business: Business, person: PersonID, authority: UnitID, authorityName: String,
    schemaVersion: Int, pledgeHash: String, at: Moment
  ) {
    self.id = id
    self.number = number
    self.business = business
    self.person = person
    self.authority = authority
    self.authorityName = authorityName
    self.schemaVersion = schemaVersion
    self.pledgeHash = pledgeHash
    self.at = at
  }
}
