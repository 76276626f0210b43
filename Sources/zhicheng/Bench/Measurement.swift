import Foundation

/// Figures of one measurement, printed as one line of JSON.
struct Measurement: Codable {
  /// How many were done.
  var count: Int
  /// How long all of them took together.
  var seconds: Double
  /// The time of the middle one and of the slowest in a hundred, in milliseconds.
  var p50: Double
  var p99: Double
  /// Processor time of all threads, in milliseconds for each.
  var cpu: Double

  /// Runs `work` for every item with so many callers at once and measures each.
  static func run<Item: Sendable>(
    _ items: [Item], callers: Int, _ work: @escaping @Sendable (Item) async throws -> Void
  ) async throws -> Measurement {
    let queue = ItemQueue(items)
    let clock = ContinuousClock()
    let (begun, cpu) = (clock.now, processorTime())
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for _ in 0..<callers {
        group.addTask {
          var times: [Duration] = []
          while let item = queue.next() {
            let start = clock.now
            try await work(item)
            times.append(clock.now - start)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return Measurement(times, seconds: (clock.now - begun) / .seconds(1), cpu: processorTime() - cpu)
  }

  /// So many in so much time, without the times of each; `cpu` of all together.
  init(count: Int, seconds: Double, cpu: Double) {
    self.count = count
    self.seconds = seconds
    (p50, p99) = (0, 0)
    self.cpu = cpu / Double(max(count, 1))
  }

  private init(_ times: [Duration], seconds: Double, cpu: Double) {
    let sorted = times.map { $0 / .milliseconds(1) }.sorted()
    count = sorted.count
    self.seconds = seconds
    p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
    self.cpu = cpu / Double(max(count, 1))
  }

  /// Prints it.
  func print() throws {
    Swift.print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }

  /// Milliseconds of processor time that this process has used.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
