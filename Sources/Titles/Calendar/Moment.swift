/// A point in time, to the millisecond, shown in the time of Asia/Shanghai whatever the machine's zone.
///
/// China has kept UTC+8 without summer time since 1992, so every rule of this system is plain arithmetic.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment `milliseconds` after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The moment at this time of day, Asia/Shanghai.
  public init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Moment.offset
    milliseconds = seconds * 1000
  }

  /// The moment that `text` says: `yyyy-MM-dd HH:mm:ss`, `yyyy-MM-ddTHH:mm[:ss]` with `Z`, `+08:00` or no zone (Asia/Shanghai).
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, let day = Day(String(text.prefix(10))), bytes[10] == 84 || bytes[10] == 32 else { return nil }
    func number(at index: Int) -> Int? {
      guard index + 1 < bytes.count, (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else { return nil }
      return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    }
    guard let hour = number(at: 11), bytes[13] == 58, let minute = number(at: 14), hour < 24, minute < 60 else { return nil }
    var second = 0
    var rest = 16
    if bytes.count > 16, bytes[16] == 58 {
      guard let seconds = number(at: 17), seconds < 60 else { return nil }
      second = seconds
      rest = 19
    }
    let local = Moment(day, hour: hour, minute: minute, second: second)
    switch String(decoding: bytes[rest...], as: UTF8.self) {
    case "", "+08:00": self = local
    case "Z", "+00:00": self = local.adding(seconds: Moment.offset)
    default: return nil
    }
  }

  /// The calendar day in Asia/Shanghai.
  public var day: Day {
    let seconds = localSeconds
    return Day(ordinal: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
  }

  /// The moment `seconds` later.
  public func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

  /// `HH:mm:ss` in Asia/Shanghai.
  public var timeOfDay: String {
    let second = Int(localSeconds - Int64(day.ordinal) * 86_400)
    return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  /// `yyyy-MM-ddTHH:mm:ss+08:00`.
  public var iso8601: String { "\(day)T\(timeOfDay)+08:00" }

  /// Their order.
  public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  private static let offset: Int64 = 8 * 3600

  private var localSeconds: Int64 {
    let seconds = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    return seconds + Moment.offset
  }
}

extension Moment: CustomStringConvertible {
  /// `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, as the manuals show it.
  public var description: String { "\(day) \(timeOfDay)" }
}

extension Moment: Codable {
  /// Reads it.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
