/// The education or degree that a row of a table asks for.
public enum EducationBasis: Hashable, Sendable {
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

  /// Whether a person with this highest education and degree meets it.
  public func admits(education: Education?, degree: Degree?) -> Bool {
    switch self {
    case .education(let least): education.map { $0 >= least } ?? false
    case .degree(let least): degree.map { $0 >= least } ?? false
    }
  }

  /// Reads the columns `basis` and `value`.
  init(_ row: CSVRow) throws(DataFault) {
    switch try row.text("basis") {
    case "education": self = .education(try row.value("value"))
    case "degree": self = .degree(try row.value("value"))
    case let other: throw row.fault("“basis”应为 education 或 degree，实际为“\(other)”。")
    }
  }
}
