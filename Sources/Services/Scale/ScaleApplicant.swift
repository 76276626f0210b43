public import Titles

/// An invented person with an application.
public struct ScaleApplicant: Sendable {
  /// Their number among the invented.
  public let number: Int
  /// The person.
  public let person: PersonID
  /// Their account.
  public let account: AccountID
  /// Their name.
  public let name: String
  /// Their application.
  public let application: ApplicationID
  /// 申报书编号.
  public let applicationNumber: String
  /// The unit that they work for, by its place in the ground.
  public let employer: Int
  /// 免冠照, an attachment of theirs.
  let photo: FileReference
  /// A PDF, an attachment of theirs.
  let evidence: FileReference
  /// The ids of the three records in their form.
  let records: [RecordID]

  /// The applicant as they are seen once signed in.
  public var viewer: Viewer { Viewer(account: account, door: .personal, person: person, name: name, seats: []) }
}
