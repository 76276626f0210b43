/// One row of a table of 目录与政策 as it is typed.
public struct ReferenceRowDraft: Sendable, Equatable {
  /// 生效日期 of the change, as typed.
  public var from = ""
  /// 依据.
  public var source = ""
  /// The row that is changed, as it is written in the table; nil for a new one.
  public var was: String?
  /// What was typed into the columns, by their names.
  public var cells: [String: String] = [:]
  /// Whether the row is to end instead of being changed.
  public var ends = false

  /// Nothing typed yet.
  public init() {}
}
