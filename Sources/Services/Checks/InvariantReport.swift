/// What `zhicheng check` looked at and what it found.
public struct InvariantReport: Sendable, Equatable {
  /// One line per check, in the order they ran.
  public internal(set) var lines: [Line] = []

  /// One check.
  public struct Line: Sendable, Equatable {
    /// What was checked, in Chinese.
    public let title: String
    /// How many things were looked at.
    public var checked = 0
    /// What was wrong.
    public var faults: [InvariantFault] = []

    init(_ title: String) {
      self.title = title
    }
  }

  /// Nothing was wrong.
  public var isSound: Bool { lines.allSatisfy(\.faults.isEmpty) }

  /// The report as text, a line per check and one per fault.
  public var text: String {
    lines.map { line in
      let head = "\(line.faults.isEmpty ? "通过" : "有误")  \(line.title)：检查 \(line.checked) 项，问题 \(line.faults.count) 处"
      return ([head] + line.faults.map { "      \($0.place)：\($0.sentence)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
