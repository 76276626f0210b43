public import Titles

/// What a page sends to be saved in a record of 业绩档案, in part or as a whole.
public struct PortfolioEdit: Sendable {
  /// The section.
  public var section: String
  /// The record; one that doesn't exist yet is added.
  public var record: RecordID
  /// What was typed; inputs that are not in it stay as they are.
  public var fields: PostedFields
  /// The version of the record that the page showed; nil overwrites whatever stands there.
  public var version: Int?
  /// Ask the registers afterwards: for a save that a person pressed a button for.
  public var asksRegisters: Bool

  /// Made of these parts.
  public init(
    section: String, record: RecordID, fields: PostedFields, version: Int? = nil, asksRegisters: Bool = false
  ) {
    self.section = section
    self.record = record
    self.fields = fields
    self.version = version
    self.asksRegisters = asksRegisters
  }
}
