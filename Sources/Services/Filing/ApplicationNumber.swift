import Storage
import Titles

/// 申报书编号: yyyyMMdd of the day on which the application was begun and 4 of 0–9 A–Z.
enum ApplicationNumber {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// A number of this day; 1,679,616 are possible.
  static func make(on day: Day, _ random: any RandomSource) -> String {
    let head = head(day)
    // A byte below 252 falls on each of the 36 characters equally often.
    var tail = ""
    while tail.count < 4 {
      for byte in random.bytes(8) where byte < 252 && tail.count < 4 { tail.append(alphabet[Int(byte) % 36]) }
    }
    return head + tail
  }

  /// The number of this day with this place among the possible ones.
  static func make(on day: Day, sequence: Int) -> String {
    let tail = String(sequence, radix: 36, uppercase: true)
    return head(day) + String(repeating: "0", count: max(4 - tail.count, 0)) + tail
  }

  private static func head(_ day: Day) -> String {
    let (year, month, date) = day.components
    return String(year * 10_000 + month * 100 + date)
  }
}
