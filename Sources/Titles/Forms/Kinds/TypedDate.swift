/// Dates as people type them: `2019-07-01`, `2019/7/1`, `2019.7.1`, `2019年7月1日`, `20190701`, and months and years alike.
enum TypedDate {
  /// The usual form of `text` where it can be understood, else the text as it is.
  static func normalized(_ text: String, _ precision: DatePrecision) -> String {
    day(text, precision).map { self.text($0, precision) } ?? text
  }

  /// The day that `text` says; the first of the month or year where only that is asked.
  static func day(_ text: String, _ precision: DatePrecision) -> Day? {
    if precision == .day, let day = Day(text) { return day }
    if precision == .month, text.utf8.count == 7, let day = Day(text + "-01") { return day }
    guard let numbers = numbers(TextRules.halfWidth(text)) else { return nil }
    switch (precision, numbers.count) {
    case (.day, 3): return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    case (.month, 2), (.month, 3): return Day(year: numbers[0], month: numbers[1], day: 1)
    case (.year, 1...): return Day(year: numbers[0], month: 1, day: 1)
    default: return nil
    }
  }

  /// The first day of what `day` is at this precision: of its month, of its year.
  static func cut(_ day: Day, _ precision: DatePrecision) -> Day? {
    let (year, month, _) = day.components
    switch precision {
    case .day: return day
    case .month: return Day(year: year, month: month, day: 1)
    case .year: return Day(year: year, month: 1, day: 1)
    }
  }

  /// The day that a value says, or its period begins with, and how exactly it says it; nil where it is no date.
  static func exact(_ value: FieldValue?) -> (day: Day, precision: DatePrecision)? {
    let text: String
    if case .period(let period) = value { text = period.from } else { text = value?.plainText ?? "" }
    for precision in [DatePrecision.day, .month, .year] {
      if let day = day(text, precision) { return (day, precision) }
    }
    return nil
  }

  /// The one that says less.
  static func coarser(_ first: DatePrecision, _ second: DatePrecision) -> DatePrecision {
    let order = [DatePrecision.day, .month, .year]
    return (order.firstIndex(of: first) ?? 0) > (order.firstIndex(of: second) ?? 0) ? first : second
  }

  /// `yyyy-MM-dd`, `yyyy-MM` or `yyyy`.
  static func text(_ day: Day, _ precision: DatePrecision) -> String {
    switch precision {
    case .day: day.description
    case .month: String(day.description.prefix(7))
    case .year: String(day.description.prefix(4))
    }
  }

  /// An example, for sentences.
  static func example(_ precision: DatePrecision) -> String {
    switch precision {
    case .day: "2019-07-01"
    case .month: "2019-07"
    case .year: "2019"
    }
  }

  /// The groups of digits; a run of six or eight digits is cut into its parts. Nil where anything else stands between.
  private static func numbers(_ text: String) -> [Int]? {
    var groups: [[UInt8]] = []
    var inGroup = false
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        if !inGroup { groups.append([]) }
        groups[groups.count - 1].append(UInt8(scalar.value - 0x30))
        inGroup = true
      } else {
        guard "-/.年月日 ".unicodeScalars.contains(scalar) else { return nil }
        inGroup = false
      }
    }
    if groups.count == 1, groups[0].count == 6 || groups[0].count == 8 {
      let digits = groups[0]
      groups = [Array(digits[0..<4]), Array(digits[4..<6])] + (digits.count == 8 ? [Array(digits[6..<8])] : [])
    }
    guard (1...3).contains(groups.count), groups[0].count == 4 else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
    return groups.map { $0.reduce(0) { $0 * 10 + Int($1) } }
  }
}
