/// One page of 用户管理.
public struct StaffPage: Sendable, Equatable {
  /// The rows.
  public let rows: [StaffRow]
  /// How many there are on all pages.
  public let total: Int
}
