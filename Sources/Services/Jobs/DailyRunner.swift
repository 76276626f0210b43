import Database
import Logging
public import ServiceLifecycle
import Storage
import Titles

/// Does the daily tasks, from eight in the morning on. Any number of runners may share a database, on any number of nodes: a
/// task is leased to one of them at a time, and where that one is killed, another goes on where it was.
public struct DailyRunner: Service {
  private let platform: Platform
  private let tasks: [any DailyTask]
  private let name: String
  private let rows = DailyTaskRepository()

  /// The hour, Asia/Shanghai, at which the day's round begins: what it writes may wake somebody up.
  static let hour = 8
  /// Seconds for which a task that was taken is nobody else's; every step renews them.
  static let lease: Int64 = 60
  /// How often a runner that has nothing to do looks for work.
  private static let pause = Duration.seconds(5)

  /// A runner.
  ///
  /// - Parameter name: unique among all runners of the database.
  public init(platform: Platform, tasks: [any DailyTask], name: String) {
    self.platform = platform
    self.tasks = tasks
    self.name = name
  }

  /// Works until the service group shuts down: a step that was begun is finished, the others stay for later.
  public func run() async throws {
    await platform.work(pausing: DailyRunner.pause, failure: "daily task failed") { try await runNext() }
  }

  /// Does what is left of the day's round of every task that nobody holds.
  ///
  /// - Returns: false where there was nothing to do.
  /// - Throws: what the first task that failed throws. It is tried again when its lease has run out, and keeps no other task
  ///   from its round.
  @discardableResult
  public func runNext() async throws -> Bool {
    let (now, rows, names) = (platform.clock.now(), rows, tasks.map(\.name))
    guard Moment(now.day, hour: DailyRunner.hour) <= now else { return false }
    guard try await platform.store.database.read({ try rows.isAnyDue(names, on: now.day, at: now, in: $0) }) else { return false }
    var hasWorked = false
    var failure: (any Error)?
    for task in tasks where !Platform.isEnding {
      do {
        hasWorked = try await work(on: task) || hasWorked
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return hasWorked
  }

  private func work(on task: any DailyTask) async throws -> Bool {
    let (platform, rows, runner, name) = (platform, rows, name, task.name)
    let taken = try await platform.store.database.write { transaction in
      let now = platform.clock.now()
      let until = now.adding(seconds: DailyRunner.lease)
      return try rows.take(name, on: now.day, to: runner, until: until, at: now, in: transaction)
    }
    guard var round = taken else { return false }
    while !Platform.isEnding {
      guard let step = try await task.step(of: round) else {
        try await platform.store.database.write { [round] transaction in
          try rows.finish(round, by: runner, at: platform.clock.now(), in: transaction)
        }
        return true
      }
      guard try await perform(step, of: round) else { return true }
      round = round.at(step.position)
    }
    try await platform.store.database.write { try rows.release(name, by: runner, in: $0) }
    return true
  }

  /// Writes a step.
  ///
  /// - Returns: false where another runner has the round now.
  private func perform(_ step: DailyStep, of round: DailyRound) async throws -> Bool {
    let (platform, rows, runner) = (platform, rows, name)
    return try await platform.store.database.write { transaction in
      let until = platform.clock.now().adding(seconds: DailyRunner.lease)
      let isOurs = try rows.advance(
        round, to: step.position, written: step.written, by: runner, until: until, in: transaction)
      if isOurs { try step.change(transaction) }
      return isOurs
    }
  }
}
