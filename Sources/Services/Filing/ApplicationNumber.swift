import Storage
import Titles

/// 申报书编号: yyyyMMdd of the day on which the application was begun and 4 of 0–9 A–Z.
enum ApplicationNumber {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// A number of this day; 1,679,616 are possible.
  static func make(on day: Day, _ random: any RandomSource) -> String {
    let (year, month, date) = day.components
    let head = String(year * 10_000 + month * 100 + date)
    // A byte below 252 falls on each of the 36 characters equally often.
    var tail = ""
    while tail.count < 4 {
      for byte in random.bytes(8) where byte < 252 && tail.count < 4 { tail.append(alphabet[Int(byte) % 36]) }
    }
    return head + tail
  }
}
