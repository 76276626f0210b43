/// One record of a section: one education, one employment.
public struct AnswerRecord: Hashable, Sendable {
  /// Its identity, kept over edits and versions.
  public let id: RecordID
  /// Its values by field id.
  public var values: FieldValues
  /// True where it is left out of this application only (忽略).
  public var isIgnored: Bool
  /// True where it comes from a register or a certificate of the platform: verified, not editable.
  public var isLocked: Bool

  /// A record.
  public init(id: RecordID, values: FieldValues = [:], isIgnored: Bool = false, isLocked: Bool = false) {
    self.id = id
    self.values = values
    self.isIgnored = isIgnored
    self.isLocked = isLocked
  }
}
