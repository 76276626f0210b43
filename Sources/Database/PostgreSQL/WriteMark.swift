internal import Foundation

/// The name of one write, which stands in a row of the same transaction: where the answer to COMMIT is lost, the row tells
/// afterwards whether the transaction came about.
///
/// Status functions of the server would need no row, but they forget across a fail-over, and may take another
/// transaction of the new primary for ours. A repetition writes the same mark first: if the lost one is still being
/// committed, it waits for it; if it was committed, the mark is there, and the repetition ends before it did anything.
struct WriteMark: Hashable {
  /// The table of marks, made where it is missing; the time in front keeps the rows of one moment together and lets old
  /// ones be found.
  static let table = "CREATE TABLE IF NOT EXISTS write_marks (id TEXT PRIMARY KEY)"
  /// How long marks are kept: far longer than any repetition takes.
  private static let seconds = 3_600.0

  /// 12 hexadecimal digits of milliseconds and 32 that nobody else has.
  let text: String

  /// A new one.
  init() {
    text = WriteMark.time(0) + UUID().uuidString.filter { $0 != "-" }
  }

  /// The statement that writes it.
  var insertion: String { "INSERT INTO write_marks (id) VALUES ('\(text)')" }

  /// The statements that remove old ones. Outside SERIALIZABLE, where a search over the table would make every other
  /// write fail.
  static var cleaning: String {
    """
    BEGIN ISOLATION LEVEL READ COMMITTED;
    DELETE FROM write_marks WHERE id < '\(time(-seconds))';
    COMMIT
    """
  }

  private static func time(_ offset: Double) -> String {
    let digits = String(UInt64((Date().timeIntervalSince1970 + offset) * 1_000), radix: 16)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}
