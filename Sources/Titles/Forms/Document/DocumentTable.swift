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
  }

  /// The fields' ids.
  public let fields: [String]
  /// The fields' printed labels.
  public let columns: [String]
  /// The records.
  public let rows: [Row]
}
