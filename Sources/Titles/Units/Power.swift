/// A power that the reform office has granted to a unit.
public enum Power: Hashable, Sendable {
  /// 职称发证权限 within a scope.
  case issuing(IssuingScope)
  /// 评委会组建.
  case committeeFormation
  /// 自主评审.
  case selfReview

  /// Which kind of power it is.
  public var kind: PowerKind {
    switch self {
    case .issuing: .issuing
    case .committeeFormation: .committeeFormation
    case .selfReview: .selfReview
    }
  }

  /// The scope of a 职称发证权限; nil for the other powers.
  public var issuingScope: IssuingScope? {
    guard case .issuing(let scope) = self else { return nil }
    return scope
  }
}

extension Power: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, scope
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(PowerKind.self, forKey: .kind) {
    case .issuing: self = .issuing(try container.decode(IssuingScope.self, forKey: .scope))
    case .committeeFormation: self = .committeeFormation
    case .selfReview: self = .selfReview
    }
  }

  /// Writes the kind, and the scope where there is one.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(issuingScope, forKey: .scope)
  }
}

extension Sequence<Power> {
  /// Whether a power of this kind is among them.
  public func contains(_ kind: PowerKind) -> Bool {
    contains { $0.kind == kind }
  }

  /// Whether the unit is an accepting authority (受理单位) for the business.
  public func accepts(_ business: Business) -> Bool {
    contains { $0.issuingScope?.business == business }
  }

  /// The levels for which the unit may issue certificates in the business.
  public func levels(of business: Business) -> Set<TitleLevel> {
    reduce(into: []) { levels, power in
      if let scope = power.issuingScope, scope.business == business { levels.formUnion(scope.levels) }
    }
  }

  /// Whether the unit may give a title of this level and series in the business.
  public func mayIssue(_ business: Business, level: TitleLevel, series: String) -> Bool {
    contains { $0.issuingScope?.covers(business, level: level, series: series) ?? false }
  }
}
