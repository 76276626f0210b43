public import Titles

/// What a page sends to be saved: a section, or one of its records, in part or as a whole.
public struct SectionEdit: Sendable {
  /// Which application.
  public var application: ApplicationID
  /// Which section.
  public var section: String
  /// Which record; one that doesn't exist yet is added.
  public var record: RecordID?
  /// What was typed; inputs that are not in it stay as they are.
  public var fields: PostedFields
  /// The version of the section that the page showed; nil overwrites whatever stands there.
  public var version: Int?
  /// Ask the registers again afterwards: for a save that a person pressed a button for.
  public var asksRegisters: Bool

  /// Made of these parts.
  public init(
    _ application: ApplicationID, section: String, record: RecordID? = nil, fields: PostedFields, version: Int? = nil,
    asksRegisters: Bool = false
  ) {
    self.application = application
    self.section = section
    self.record = record
    self.fields = fields
    self.version = version
    self.asksRegisters = asksRegisters
  }
}
