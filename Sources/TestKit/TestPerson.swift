public import Titles

/// A natural person with an account, as a test made them.
public struct TestPerson: Sendable {
  /// The person.
  public let id: PersonID
  /// Their account.
  public let account: AccountID
  /// 姓名.
  public let name: String
  /// The identity document.
  public let document: IdentityDocument
}
