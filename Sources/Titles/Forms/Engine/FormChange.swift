/// One difference between two versions of a form.
public struct FormChange: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added
    case removed
    case changed
    case moved

    /// 新增, 删除, 修改 or 调整顺序.
    public var label: String {
      switch self {
      case .added: "新增"
      case .removed: "删除"
      case .changed: "修改"
      case .moved: "调整顺序"
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// The section's id.
  public let section: String
  /// The section's title.
  public let sectionTitle: String
  /// The record, where it stands in one.
  public let record: RecordID?
  /// The line that tells the record apart.
  public let recordSummary: String?
  /// The field's id; nil where a whole record was added, removed or moved.
  public let field: String?
  /// The field's label, or what the records are called.
  public let label: String
  /// What stood there before; empty where it was added.
  public let before: String
  /// What stands there now; empty where it was removed.
  public let after: String

  /// A difference.
  public init(
    kind: Kind, section: String, sectionTitle: String, record: RecordID?, recordSummary: String?, field: String?, label: String,
    before: String, after: String
  ) {
    self.kind = kind
    self.section = section
    self.sectionTitle = sectionTitle
    self.record = record
    self.recordSummary = recordSummary
    self.field = field
    self.label = label
    self.before = before
    self.after = after
  }
}
