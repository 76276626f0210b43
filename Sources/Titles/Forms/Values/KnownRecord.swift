/// A thing that a source knows and that can stand as a record in a form: a degree, a certificate.
public struct KnownRecord: Hashable, Sendable {
  /// The record's identity; the same thing has the same one every time.
  public let id: RecordID
  /// What is known, by the ids of the fields that it fills.
  public let texts: [String: String]

  /// A thing with what is known of it.
  public init(id: RecordID, texts: [String: String]) {
    self.id = id
    self.texts = texts
  }
}
