/// Numbers in Prometheus' text format, version 0.0.4.
struct MetricsText {
  /// The kinds of numbers.
  enum Kind: String {
    /// Only grows, from 0 at the start.
    case counter
    /// Goes up and down.
    case gauge
    /// Counts by size.
    case histogram
  }

  /// What has been written.
  private(set) var text = ""

  /// Begins a number: its name, what it says, its samples.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    for sample in samples {
      let labels = sample.labels.map { "\($0.key)=\"\(MetricsText.escaped($0.value))\"" }.joined(separator: ",")
      text += name + sample.suffix + (labels.isEmpty ? "" : "{\(labels)}") + " \(MetricsText.number(sample.value))\n"
    }
  }

  /// A number with one sample.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    add(name, kind, help, [Sample([:], value)])
  }

  /// One line.
  struct Sample {
    /// What it is of.
    let labels: KeyValuePairs<String, String>
    /// The number.
    let value: Double
    /// Behind the name: the parts of a histogram.
    let suffix: String

    init(_ labels: KeyValuePairs<String, String>, _ value: Double, suffix: String = "") {
      self.labels = labels
      self.value = value
      self.suffix = suffix
    }
  }

  /// Whole numbers without a point.
  static func number(_ value: Double) -> String {
    Int64(exactly: value).map { String($0) } ?? String(value)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
