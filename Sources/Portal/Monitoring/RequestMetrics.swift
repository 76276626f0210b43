import Synchronization

/// Counts requests and how long they took, by method, by the pattern of the route and by the class of the status. An address
/// itself, which may hold an id, is no label.
final class RequestMetrics: Sendable {
  /// The upper bounds of the classes of duration, in seconds.
  static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private struct Key: Hashable {
    let method: String
    let route: String
    let status: String
  }

  private struct Durations {
    var counts = [Int](repeating: 0, count: bounds.count + 1)
    var seconds = 0.0
  }

  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
  private let durations = Mutex<[Key: Durations]>([:])

  /// Counts a request.
  ///
  /// - Parameter route: the pattern; nil where no route answered.
  func count(method: String, route: String?, status: Int, seconds: Double) {
    let known = RequestMetrics.methods.contains(method) ? method : "other"
    let key = Key(method: known, route: route ?? "none", status: "\(status / 100)xx")
    let place = RequestMetrics.bounds.firstIndex { seconds <= $0 } ?? RequestMetrics.bounds.count
    durations.withLock { durations in
      durations[key, default: Durations()].counts[place] += 1
      durations[key, default: Durations()].seconds += seconds
    }
  }

  /// Writes what was counted.
  func write(to text: inout MetricsText) {
    let sorted = durations.withLock { $0 }.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    let samples = sorted.flatMap { RequestMetrics.samples($0.key, $0.value) }
    text.add("zhicheng_http_request_duration_seconds", .histogram, "Requests by route pattern and status class.", samples)
  }

  private static func samples(_ key: Key, _ durations: Durations) -> [MetricsText.Sample] {
    var samples: [MetricsText.Sample] = []
    var sum = 0
    for (bound, count) in zip(bounds.map { MetricsText.number($0) } + ["+Inf"], durations.counts) {
      sum += count
      let labels: KeyValuePairs = ["method": key.method, "route": key.route, "status": key.status, "le": bound]
      samples.append(MetricsText.Sample(labels, Double(sum), suffix: "_bucket"))
    }
    let labels: KeyValuePairs = ["method": key.method, "route": key.route, "status": key.status]
    samples.append(MetricsText.Sample(labels, durations.seconds, suffix: "_sum"))
    samples.append(MetricsText.Sample(labels, Double(sum), suffix: "_count"))
    return samples
  }
}
