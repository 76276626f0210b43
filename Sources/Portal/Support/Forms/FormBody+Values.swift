import Titles

extension FormBody {
  /// The value without the white space at its ends and with line ends as `\n`; empty where the name is missing.
  func text(_ name: String) -> String {
    guard let value = self[name] else { return "" }
    return FormBody.tidied(value)
  }

  /// Like `text`, or nil where nothing is left.
  func filled(_ name: String) -> String? {
    let value = text(name)
    return value.isEmpty ? nil : value
  }

  /// All values of that name that are not blank, tidied like `text`.
  func texts(_ name: String) -> [String] {
    values(name).map(FormBody.tidied).filter { !$0.isEmpty }
  }

  /// A whole number in decimal, or nil.
  func int(_ name: String) -> Int? {
    filled(name).flatMap { Int($0) }
  }

  /// A checkbox: true for what browsers send for a ticked one.
  func flag(_ name: String) -> Bool {
    guard let value = self[name] else { return false }
    return value == "on" || value == "1" || value == "true" || value == "yes"
  }

  /// A date as `<input type=date>` sends it, `yyyy-MM-dd`; nil where it is missing or no date.
  func day(_ name: String) -> Day? {
    filled(name).flatMap { Day($0) }
  }

  /// A point in time as `<input type=datetime-local>` sends it; nil where it is missing or none.
  func moment(_ name: String) -> Moment? {
    filled(name).flatMap { Moment($0) }
  }

  /// An id, or nil where it is missing or none.
  func id<Subject>(_ name: String, as type: ID<Subject>.Type = ID<Subject>.self) -> ID<Subject>? {
    filled(name).flatMap { ID<Subject>($0) }
  }

  /// The ids among the values of that name (the ticked rows of a list), without repetitions.
  func ids<Subject>(_ name: String, as type: ID<Subject>.Type = ID<Subject>.self) -> [ID<Subject>] {
    var seen: Set<ID<Subject>> = []
    return texts(name).compactMap { ID<Subject>($0) }.filter { seen.insert($0).inserted }
  }

  /// The case with that raw value, or nil.
  func choice<Choice: RawRepresentable>(_ name: String, as type: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    filled(name).flatMap { Choice(rawValue: $0) }
  }

  /// Line ends as `\n` (browsers send CRLF), white space at the ends taken off.
  static func tidied(_ value: String) -> String {
    let hasReturns = value.utf8.contains(13)
    let lines = hasReturns ? normalised(value) : value
    guard let first = lines.firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let last = lines.lastIndex { !$0.isWhitespace } ?? first
    return String(lines[first...last])
  }

  private static func normalised(_ value: String) -> String {
    var bytes: [UInt8] = []
    var afterReturn = false
    for byte in value.utf8 {
      if byte == 13 {
        bytes.append(10)
      } else if byte != 10 || !afterReturn {
        bytes.append(byte)
      }
      afterReturn = byte == 13
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
