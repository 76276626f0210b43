public import Database
public import Titles

/// What handlers say of single sections: 审核意见 while they examine, 修改意见 once it was returned with them.
public struct RemarkRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// What a unit wrote down of one section.
  public struct StoredNote: Sendable, Equatable {
    /// The words; empty where they were taken out again.
    public let text: String
    /// Who wrote last, masked.
    public let handlerName: String
    /// When.
    public let at: Moment
  }

  /// 审核意见 of a visit, by section.
  public func notes(of visit: VisitID, in reader: Reader) throws -> [String: StoredNote] {
    var notes: [String: StoredNote] = [:]
    try reader.forEach(
      "SELECT section_id, note, handler_name, updated_at FROM section_notes WHERE visit_id = \(visit)"
    ) { row in
      notes[try row.get(0)] = StoredNote(text: try row.get(1), handlerName: try row.get(2), at: try row.get(3))
    }
    return notes
  }

  /// Writes down what a unit says of a section; an emptied note stays as an empty one, so that its time is known.
  ///
  /// - Parameter handlerName: masked.
  public func write(
    _ note: String, section: String, of visit: VisitID, handlerName: String, at now: Moment, in transaction: Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO section_notes (visit_id, section_id, note, handler_name, updated_at)
      VALUES (\(visit), \(section), \(note), \(handlerName), \(now))
      ON CONFLICT (visit_id, section_id) DO UPDATE SET note = excluded.note, handler_name = excluded.handler_name,
        updated_at = excluded.updated_at
      """)
  }

  /// A return hands on what it says: 修改意见 stay with its row of the handling record, 审核意见 of the visit are used up.
  public func handOn(
    _ remarks: [String: String], from visit: VisitID, with position: Int, of application: ApplicationID,
    in transaction: Transaction
  ) throws {
    for (section, remark) in remarks.sorted(by: { $0.key < $1.key }) {
      try transaction.run(
        """
        INSERT INTO return_remarks (application_id, position, section_id, remark)
        VALUES (\(application), \(position), \(section), \(remark))
        """)
    }
    try transaction.run("DELETE FROM section_notes WHERE visit_id = \(visit)")
  }

  /// 修改意见 of every return of an application: by the place of its record, then by section.
  public func returned(of application: ApplicationID, in reader: Reader) throws -> [Int: [String: String]] {
    var remarks: [Int: [String: String]] = [:]
    try reader.forEach(
      "SELECT position, section_id, remark FROM return_remarks WHERE application_id = \(application)"
    ) { row in
      remarks[try row.get(0), default: [:]][try row.get(1)] = try row.get(2) as String
    }
    return remarks
  }

  /// Opens a section besides those that a return left open: something in it must be put right before it can be submitted.
  public func open(_ sections: Set<String>, of application: ApplicationID, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE applications SET open_sections = \(SectionIDs.text(sections)) WHERE id = \(application)")
  }
}
