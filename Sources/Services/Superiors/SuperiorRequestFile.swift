public import Titles

/// A request as the reform office looks at it.
public struct SuperiorRequestFile: Sendable, Equatable {
  /// What the unit asks.
  public let request: SuperiorRequest
  /// Registered units that it may mean, by code first.
  public let similar: [Similar]
  /// The unit that stands above the asking one at present; nil where none does.
  public let currentSuperior: String?

  /// A registered unit of a like name or the same code.
  public struct Similar: Sendable, Equatable {
    /// Which unit.
    public let id: UnitID
    /// 单位名称.
    public let name: String
    /// 单位类型.
    public let kind: UnitKind
    /// 统一社会信用代码.
    public let uscc: String
  }
}
