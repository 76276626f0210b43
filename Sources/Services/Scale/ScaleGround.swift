import Storage
public import Titles

/// What invented applicants stand on: one accepting authority and the units that they work for.
public struct ScaleGround: Sendable {
  /// 受理单位, open for 职称初定.
  public let authority: Place
  /// The id of the one material that it asks for.
  public let requirement: String
  /// The units that applicants work for.
  public let employers: [Place]

  /// A unit with its own account.
  public struct Place: Sendable {
    /// The unit.
    public let unit: UnitID
    /// Its own account.
    public let account: AccountID
    /// Its name.
    public let name: String
    /// 法定代表人, the account's name.
    public let person: String
  }
}
