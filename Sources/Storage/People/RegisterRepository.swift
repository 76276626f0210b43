public import Database
public import Titles

/// The registers of other authorities as they were imported, by the keyed hash of a document number.
public struct RegisterRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// What one row of the social-insurance register says.
  public struct Insurance: Sendable, Equatable {
    /// Months insured so far.
    public let months: Int
    /// Whether the person is insured now.
    public let isInsuredNow: Bool
    /// The name of the unit that insures them; nil where it isn't registered here.
    public let unitName: String?
  }

  /// What one row of the education register says.
  public struct Education: Sendable, Equatable {
    /// 证书编号.
    public let number: String
    /// `education` or `degree`.
    public let kind: String
    /// A code of the dictionary `educations` or `degrees`.
    public let level: String
    /// 毕业院校.
    public let school: String
    /// 专业.
    public let major: String
    /// When it was awarded.
    public let awardedOn: Day
  }

  /// The social insurance of a person, or nil.
  public func insurance(_ documentHash: String, in reader: Reader) throws -> Insurance? {
    let sql: SQL = """
      SELECT r.months, r.is_insured_now, u.name FROM register_insurance r LEFT JOIN units u ON u.uscc = r.unit_uscc
      WHERE r.document_hash = \(documentHash)
      """
    return try reader.first(sql) { row in
      Insurance(months: try row.get(0), isInsuredNow: try row.get(1), unitName: try row.get(2))
    }
  }

  /// Where the archive of a person is kept and whether that is in the city, or nil.
  public func archive(_ documentHash: String, in reader: Reader) throws -> (place: String, isInCity: Bool)? {
    try reader.first("SELECT place, is_in_city FROM register_archives WHERE document_hash = \(documentHash)") { row in
      (place: try row.get(0), isInCity: try row.get(1))
    }
  }

  /// The certificates of education and degrees of a person, the latest first.
  public func education(_ documentHash: String, in reader: Reader) throws -> [Education] {
    let sql: SQL = """
      SELECT certificate_number, kind, level, school, major, awarded_on FROM register_education
      WHERE document_hash = \(documentHash) ORDER BY awarded_on DESC, certificate_number
      """
    return try reader.all(sql) { row in
      Education(
        number: try row.get(0), kind: try row.get(1), level: try row.get(2), school: try row.get(3), major: try row.get(4),
        awardedOn: try row.get(5))
    }
  }

  /// The titles of a person, by their code, the latest first.
  public func titles(_ documentHash: String, in reader: Reader) throws -> [(code: String, obtainedOn: Day)] {
    let sql: SQL = """
      SELECT title_code, obtained_on FROM register_titles WHERE document_hash = \(documentHash)
      ORDER BY obtained_on DESC, title_code
      """
    return try reader.all(sql) { row in (code: try row.get(0), obtainedOn: try row.get(1)) }
  }

  /// The integrity records of a person.
  public func integrityRecords(_ documentHash: String, in reader: Reader) throws -> [IntegrityRecord] {
    let sql: SQL = """
      SELECT conduct, barred_from, barred_through FROM integrity_records WHERE document_hash = \(documentHash)
      ORDER BY barred_from, id
      """
    return try reader.all(sql) { row in
      IntegrityRecord(effect: Effect(from: try row.get(1), through: try row.get(2)), summary: try row.get(0))
    }
  }
}
