/// What the list of 用户管理 is asked for.
public struct StaffQuery: Sendable, Equatable {
  /// What the list is sorted by.
  public enum Order: String, Sendable, CaseIterable {
    /// 姓名.
    case name
    /// 创建时间.
    case created
  }

  /// A part of the name; empty for all.
  public var name = ""
  /// The keyed hash of a whole document; nil for all.
  public var documentHash: String?
  /// The keyed hash of a whole mobile number; nil for all.
  public var mobileHash: String?
  /// What it is sorted by.
  public var order = Order.created
  /// The last one first.
  public var isDescending = false

  /// Everybody, the longest linked first.
  public init() {}
}
