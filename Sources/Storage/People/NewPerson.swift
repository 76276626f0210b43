public import Titles

/// A natural person who registers.
public struct NewPerson: Sendable {
  /// Their id.
  public var id: PersonID
  /// The name of the identity document.
  public var name: PersonName
  /// The identity document.
  public var document: IdentityDocument
  /// 手机号.
  public var mobile: MobileNumber

  /// Made of these parts.
  public init(id: PersonID, name: PersonName, document: IdentityDocument, mobile: MobileNumber) {
    self.id = id
    self.name = name
    self.document = document
    self.mobile = mobile
  }
}
