public import Titles

/// An account that is being registered.
public struct NewAccount: Sendable {
  /// Whom an account stands for.
  public enum Owner: Sendable, Equatable {
    /// A natural person (个人用户).
    case person(PersonID)
    /// A unit (法人用户).
    case unit(UnitID)
    /// One of the three administrators.
    case administrator(AdministratorRole)
  }

  /// Its id.
  public var id: AccountID
  /// Whom it stands for.
  public var owner: Owner
  /// 用户名, in small letters.
  public var username: String
  /// The encoded Argon2id hash.
  public var passwordHash: String
  /// The person's or administrator's name, or for a unit its 法定代表人's.
  public var name: String
  /// Where codes go.
  public var mobile: MobileNumber

  /// Made of these parts.
  public init(
    id: AccountID, owner: Owner, username: String, passwordHash: String, name: String, mobile: MobileNumber
  ) {
    self.id = id
    self.owner = owner
    self.username = username
    self.passwordHash = passwordHash
    self.name = name
    self.mobile = mobile
  }
}
