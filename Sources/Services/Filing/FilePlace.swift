public import Titles

/// A place for files in an application.
public struct FilePlace: Sendable, Hashable {
  /// Which application.
  public let application: ApplicationID
  /// The section.
  public let section: String
  /// The record; one that doesn't exist yet is added with its first file.
  public let record: RecordID?
  /// The field's id, or the id of the attachment requirement.
  public let field: String

  /// The place `field` of a section or of a record.
  public init(_ application: ApplicationID, section: String, record: RecordID? = nil, field: String) {
    self.application = application
    self.section = section
    self.record = record
    self.field = field
  }
}
