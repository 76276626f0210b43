/// The two families that documents are set in.
public enum FontFamily: String, CaseIterable, Hashable, Sendable {
  /// 黑体: Noto Sans CJK SC.
  case sans = "Noto Sans CJK SC"
  /// 宋体: Noto Serif CJK SC.
  case serif = "Noto Serif CJK SC"
}
