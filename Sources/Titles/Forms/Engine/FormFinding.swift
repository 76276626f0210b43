/// A problem or a hint, and where on the form it belongs.
public struct FormFinding: Hashable, Sendable {
  /// The section's id; empty for the form as a whole.
  public let section: String
  /// The section's title.
  public let sectionTitle: String
  /// The record, where it belongs to one.
  public let record: RecordID?
  /// The record's number in its section, from 1.
  public let recordNumber: Int?
  /// What it is; `field` is the name of the input in the section's or the record's form.
  public let reason: Reason

  /// A finding at its place.
  public init(section: String, sectionTitle: String, record: RecordID?, recordNumber: Int?, reason: Reason) {
    self.section = section
    self.sectionTitle = sectionTitle
    self.record = record
    self.recordNumber = recordNumber
    self.reason = reason
  }

  /// True where something is only not filled yet, false where what was filled is wrong.
  public var isMissing: Bool { reason.code.hasSuffix("-missing") }

  /// The sentence with its place in front, for lists over the whole form.
  public var sentence: String {
    if let recordNumber { return "\(sectionTitle)第\(recordNumber)条：\(reason.sentence)" }
    return sectionTitle.isEmpty ? reason.sentence : "\(sectionTitle)：\(reason.sentence)"
  }
}
