public import Titles

/// 权限 of a unit as they are ticked.
public struct PowerEntry: Sendable, Equatable {
  /// 职称发证权限, a line for each scope; a line without a business counts for nothing.
  public var scopes: [Scope] = []
  /// 评委会组建.
  public var formsCommittees = false
  /// 自主评审.
  public var reviewsItself = false

  /// One scope of 职称发证权限.
  public struct Scope: Sendable, Equatable {
    /// 业务: the raw value of a `Business`; empty takes the line away.
    public var business: String
    /// 等级: raw values of `TitleLevel`.
    public var levels: [String]
    /// 系列: codes; none stands for every series.
    public var series: [String]

    /// Made of these parts.
    public init(business: String = "", levels: [String] = [], series: [String] = []) {
      self.business = business
      self.levels = levels
      self.series = series
    }
  }

  /// Nothing ticked.
  public init() {}

  /// What is granted now.
  public init(_ powers: [Power]) {
    formsCommittees = powers.contains(.committeeFormation)
    reviewsItself = powers.contains(.selfReview)
    scopes = powers.compactMap(\.issuingScope).map { scope in
      Scope(
        business: scope.business.rawValue, levels: scope.levels.sorted().map(\.rawValue), series: (scope.series ?? []).sorted())
    }
  }

  /// The powers that it stands for.
  ///
  /// - Throws: `Refusal` at the fields `scopes.0.business`, `scopes.0.levels`, `scopes.0.series`.
  func powers(_ catalog: Catalog) throws(Refusal) -> [Power] {
    var reasons: [Reason] = []
    var powers: [Power] = []
    for (index, scope) in scopes.enumerated() where !(scope.business.isEmpty && scope.levels.isEmpty && scope.series.isEmpty) {
      let field = "scopes.\(index)"
      guard let business = Business(rawValue: scope.business) else {
        reasons.append(Reason("missing", "请选择第\(index + 1)项发证权限的业务；不需要这一项时，请取消勾选其等级和系列。", field: "\(field).business"))
        continue
      }
      let levels = Set(scope.levels.compactMap(TitleLevel.init(rawValue:)))
      if levels.isEmpty {
        reasons.append(Reason("missing", "请勾选第\(index + 1)项发证权限可以发证的等级。", field: "\(field).levels"))
      }
      for level in levels.sorted() where !business.levels.contains(level) {
        let sentence = "\(business.label)不能发放\(level.label)职称，请取消勾选。"
        reasons.append(Reason("level-beyond-business", sentence, field: "\(field).levels"))
      }
      for code in scope.series where !catalog.series.contains(where: { $0.code == code }) {
        reasons.append(Reason("unknown-code", "所选的系列“\(code)”不在目录中，请重新勾选。", field: "\(field).series"))
      }
      let power = Power.issuing(
        IssuingScope(business: business, levels: levels, series: scope.series.isEmpty ? nil : Set(scope.series)))
      if !powers.contains(power) { powers.append(power) }
    }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    if formsCommittees { powers.append(.committeeFormation) }
    if reviewsItself { powers.append(.selfReview) }
    return powers
  }
}
