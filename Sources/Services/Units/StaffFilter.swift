/// The filters of 用户管理 with the order. Keys stand for numbers, so that no number gets into an address.
public struct StaffFilter: Sendable, Equatable {
  /// What the list is sorted by.
  public enum Order: String, Sendable, CaseIterable {
    /// 姓名.
    case name
    /// 创建时间.
    case created
  }

  /// 姓名, or a part of it.
  public var name = ""
  /// The key of a whole document number, see `StaffService.documentKey`: numbers lie encrypted, a part can't be looked for.
  public var documentKey: String?
  /// The key of a whole mobile number, see `StaffService.mobileKey`.
  public var mobileKey: String?
  /// What it is sorted by.
  public var order = Order.created
  /// The last one first.
  public var isDescending = false

  /// Everybody.
  public init() {}
}
