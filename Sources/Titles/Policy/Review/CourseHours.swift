/// Hours of continuing education (学时), to the tenth.
public struct CourseHours: Hashable, Comparable, Sendable {
  /// Tenths of an hour.
  private let tenths: Int

  /// None.
  public static let zero = CourseHours(0)

  /// Whole hours.
  public init(_ hours: Int) {
    tenths = hours * 10
  }

  /// What a form's number says: digits with one decimal at most; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100_000).contains(whole) else { return nil }
    guard parts.count == 2 else {
      tenths = whole * 10
      return
    }
    guard parts[1].utf8.count == 1, let rest = Int(parts[1]), rest >= 0 else { return nil }
    tenths = whole * 10 + rest
  }

  private init(tenths: Int) {
    self.tenths = tenths
  }

  /// Their sum.
  public static func + (left: CourseHours, right: CourseHours) -> CourseHours {
    CourseHours(tenths: left.tenths + right.tenths)
  }

  /// Their difference.
  public static func - (left: CourseHours, right: CourseHours) -> CourseHours {
    CourseHours(tenths: left.tenths - right.tenths)
  }

  /// Their order.
  public static func < (left: CourseHours, right: CourseHours) -> Bool { left.tenths < right.tenths }
}

extension CourseHours: CustomStringConvertible {
  /// In hours, with a decimal only where there is one.
  public var description: String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))" }
}

extension CourseHours: ExpressibleByIntegerLiteral {
  /// Whole hours.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}
