/// Records for reading.
public struct DocumentTable: Hashable, Sendable {
  /// One record.
  public struct Row: Hashable, Sendable {
    /// The record.
    public let id: RecordID
    /// Its number, from 1, counting only the records that are used.
    public let number: Int
    /// One line that tells it apart.
    public let summary: String
    /// True where it was verified by the system.
    public let isVerified: Bool
    /// The values, in the order of the columns; empty where a field does not apply.
    public let cells: [DisplayContent]

    /// One record for reading.
    public init(id: RecordID, number: Int, summary: String, isVerified: Bool, cells: [DisplayContent]) {
      self.id = id
      self.number = number
      self.summary = summary
      self.isVerified = isVerified
      self.cells = cells
    }
  }

  /// The fields' ids.
  public let fields: [String]
  /// The fields' printed labels.
  public let columns: [String]
  /// The records.
  public let rows: [Row]

  /// A table of records.
  public init(fields: [String], columns: [String], rows: [Row]) {
    self.fields = fields
    self.columns = columns
    self.rows = rows
  }
}
