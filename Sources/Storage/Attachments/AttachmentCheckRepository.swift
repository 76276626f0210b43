public import Database
public import Titles

/// Which files of an application a handler has compared with their originals (已核验, trust grade B of 国办函〔2016〕108号).
public struct AttachmentCheckRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// One mark.
  public struct StoredCheck: Sendable, Equatable {
    /// 查验人, masked.
    public let handlerName: String
    /// Their unit.
    public let unitName: String
    /// When.
    public let at: Moment
  }

  /// All marks of an application.
  public func all(of application: ApplicationID, in reader: Reader) throws -> [AttachmentID: StoredCheck] {
    var checks: [AttachmentID: StoredCheck] = [:]
    try reader.forEach(
      """
      SELECT c.attachment_id, c.handler_name, u.name, c.created_at FROM attachment_checks c JOIN units u ON u.id = c.unit_id
      WHERE c.application_id = \(application)
      """
    ) { row in
      checks[try row.get(0)] = StoredCheck(handlerName: try row.get(1), unitName: try row.get(2), at: try row.get(3))
    }
    return checks
  }

  /// How many equal files are looked at: what half a city has uploaded (a notice, a blank form) need not be counted to the
  /// last, and a page costs the same however many there are.
  public static let mostDuplicates = 50

  /// For each file of an application: how many other people have put a file with the same content into an application
  /// that they have submitted, among the first ``mostDuplicates`` of such files. Files without any are missing.
  public func duplicates(of application: ApplicationID, in reader: Reader) throws -> [AttachmentID: Int] {
    var found: [AttachmentID: Int] = [:]
    try reader.forEach(
      """
      SELECT f.attachment_id, (
          SELECT COUNT(DISTINCT equal.person_id) FROM (
            SELECT other.person_id
            FROM attachments same
              JOIN application_files g ON g.attachment_id = same.id
              JOIN applications other ON other.id = g.application_id
            WHERE same.sha256 = file.sha256 AND other.person_id <> mine.person_id AND other.revision > 0
            LIMIT \(AttachmentCheckRepository.mostDuplicates)) equal)
      FROM application_files f
        JOIN applications mine ON mine.id = f.application_id
        JOIN attachments file ON file.id = f.attachment_id
      WHERE f.application_id = \(application)
      """
    ) { row in
      let count: Int = try row.get(1)
      if count > 0 { found[try row.get(0)] = count }
    }
    return found
  }

  /// Marks a file; who marked it first stays.
  ///
  /// - Parameter handlerName: masked.
  /// - Returns: false where the application never carried the file.
  public func mark(
    _ file: AttachmentID, of application: ApplicationID, unit: UnitID, account: AccountID, handlerName: String, at now: Moment,
    in transaction: Transaction
  ) throws -> Bool {
    let isCarried = try transaction.exists(
      "SELECT 1 FROM application_files WHERE attachment_id = \(file) AND application_id = \(application)")
    guard isCarried else { return false }
    try transaction.run(
      """
      INSERT INTO attachment_checks (application_id, attachment_id, unit_id, account_id, handler_name, created_at)
      VALUES (\(application), \(file), \(unit), \(account), \(handlerName), \(now))
      ON CONFLICT (application_id, attachment_id) DO NOTHING
      """)
    return true
  }

  /// Takes a mark back; only the unit that made it can.
  public func unmark(
    _ file: AttachmentID, of application: ApplicationID, unit: UnitID, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      DELETE FROM attachment_checks
      WHERE application_id = \(application) AND attachment_id = \(file) AND unit_id = \(unit)
      """)
  }
}
