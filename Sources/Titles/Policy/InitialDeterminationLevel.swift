/// One row of the table of 初定: an education or a degree opens a level after some months of insurance.
public struct InitialDeterminationLevel: Hashable, Sendable {
  /// What the row asks for.
  public enum Basis: Hashable, Sendable {
    /// 最高学历 at least this.
    case education(Education)
    /// 最高学位 at least this.
    case degree(Degree)

    /// As a user reads it: 本科学历, 硕士学位.
    public var label: String {
      switch self {
      case .education(let education): "\(education.label)学历"
      case .degree(let degree): "\(degree.label)学位"
      }
    }
  }

  /// What the row asks for.
  public let basis: Basis
  /// The level that it opens; every lower one is open too.
  public let level: TitleLevel
  /// How many months of insurance it asks for, added up.
  public let insuredMonths: Int
  /// Whether the person must be insured at present.
  public let mustBeInsuredNow: Bool
  /// Where the rule stands.
  public let citation: String
  /// When the rule holds.
  public let effect: Effect

  /// Whether a person with this highest education and degree meets the basis.
  public func admits(education: Education?, degree: Degree?) -> Bool {
    switch basis {
    case .education(let least): education.map { $0 >= least } ?? false
    case .degree(let least): degree.map { $0 >= least } ?? false
    }
  }

  init(_ row: CSVRow) throws(DataFault) {
    switch try row.text("basis") {
    case "education": basis = .education(try row.value("value"))
    case "degree": basis = .degree(try row.value("value"))
    case let other: throw row.fault("“basis”应为 education 或 degree，实际为“\(other)”。")
    }
    level = try row.value("level")
    insuredMonths = try row.number("insured_months")
    guard insuredMonths >= 0 else { throw row.fault("参保月数不能为负数。") }
    mustBeInsuredNow = try row.flag("insured_now")
    citation = try row.text("citation")
    effect = try row.effect()
  }
}
