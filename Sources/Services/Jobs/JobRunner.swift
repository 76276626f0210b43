import Database
import Logging
public import ServiceLifecycle
import Storage
import Titles

/// Works off background jobs. Any number of runners may share a database, on any number of nodes: a job is leased to one
/// of them at a time, and where that one is killed, another goes on when the lease has run out.
public struct JobRunner: Service {
  private let platform: Platform
  private let handlers: [String: any JobHandler]
  private let name: String
  private let width: Int
  private let jobs = JobRepository()

  /// How long a lease holds; every finished item renews it.
  static let leaseSeconds: Int64 = 15

  /// How often a runner that has nothing to do looks for work.
  private static let pause = Duration.seconds(1)

  /// A runner.
  ///
  /// - Parameters:
  ///   - name: unique among all runners of the database.
  ///   - width: how many items are worked on at once: more than there are cores, since each waits for commits too.
  public init(platform: Platform, handlers: [any JobHandler], name: String, width: Int = 8) {
    self.platform = platform
    self.handlers = Dictionary(handlers.map { ($0.kind, $0) }) { first, _ in first }
    self.name = name
    self.width = max(width, 1)
  }

  /// Works until the service group shuts down: items that were begun are finished, the others stay for later.
  public func run() async throws {
    await platform.work(pausing: JobRunner.pause, failure: "job runner failed") { try await runNext() }
  }

  /// Works off the oldest job that nobody holds.
  ///
  /// - Returns: false where there is none.
  /// - Throws: `DatabaseError`, and what a handler throws besides refusals: the job is given back then.
  @discardableResult
  public func runNext() async throws -> Bool {
    let (jobs, platform, name) = (jobs, platform, name)
    let kinds = handlers.keys.sorted()
    let now = platform.clock.now()
    guard try await platform.store.database.read({ try jobs.isAnyDue(kinds, at: now, in: $0) }) else { return false }
    let leased = try await platform.store.database.write { transaction in
      try jobs.lease(kinds, to: name, seconds: JobRunner.leaseSeconds, at: platform.clock.now(), in: transaction)
    }
    guard let job = leased else { return false }
    do {
      try await work(on: job)
      try await release(job)
    } catch {
      // Trouble of the moment: whoever takes the job next waits a little, and other jobs come first.
      try await postpone(job)
      throw error
    }
    return true
  }

  private func postpone(_ job: Job) async throws {
    let (jobs, name, until) = (jobs, name, platform.clock.now().adding(seconds: JobRunner.leaseSeconds))
    try await platform.store.database.write { try jobs.postpone(job.id, by: name, until: until, in: $0) }
  }

  private func release(_ job: Job) async throws {
    let (jobs, name) = (jobs, name)
    try await platform.store.database.write { try jobs.release(job.id, by: name, in: $0) }
  }

  private func work(on job: Job) async throws {
    guard let handler = handlers[job.kind] else { return }
    var position = 0
    while !Platform.isEnding {
      let (jobs, after, limit) = (jobs, position, width * 32)
      let items = try await platform.store.database.read { reader in
        try jobs.openItems(of: job.id, after: after, limit: limit, in: reader)
      }
      guard let last = items.last else { return }
      position = last.position
      guard try await perform(items, of: job, handler) else { return }
    }
  }

  /// Does items, `width` of them at once: the next one begins as soon as any of them is done.
  ///
  /// - Returns: false where another runner has the job now.
  private func perform(_ items: [JobItem], of job: Job, _ handler: any JobHandler) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for item in items.prefix(width) {
        group.addTask { try await perform(item, of: job, handler) }
      }
      var waiting = items.dropFirst(width)
      var isOurs = true
      while let isStillOurs = try await group.next() {
        isOurs = isOurs && isStillOurs
        guard isOurs, !Platform.isEnding, let item = waiting.popFirst() else { continue }
        group.addTask { try await perform(item, of: job, handler) }
      }
      return isOurs
    }
  }

  /// Does one item.
  ///
  /// - Returns: false where another runner has the job now.
  private func perform(_ item: JobItem, of job: Job, _ handler: any JobHandler) async throws -> Bool {
    do {
      let change = try await handler.prepare(item, of: job)
      return try await finish(item, of: job, .done, handler, change)
    } catch let refusal as Refusal {
      let problem = refusal.reasons.map(\.sentence).joined(separator: " ")
      return try await finish(item, of: job, .failed, problem: problem, handler) { _ in }
    } catch  where !JobRunner.isPassing(error) {
      // A fault that would be there at the next try too fails this item alone: the others, and the jobs behind, go on.
      platform.logger.error("job item failed", metadata: ["job": "\(job.id)", "error": "\(type(of: error))"])
      return try await finish(item, of: job, .failed, problem: JobRunner.fault, handler) { _ in }
    }
  }

  /// What an item says that failed through no fault of its data.
  private static let fault = "系统错误，没有办理，请联系系统管理员，排除后可再次办理。"

  /// The machine's trouble of the moment, or this runner's end: the item stays open.
  private static func isPassing(_ error: any Error) -> Bool {
    error is CancellationError || Outage(error) != nil
  }

  private func finish(
    _ item: JobItem, of job: Job, _ state: JobItem.State, problem: String = "", _ handler: any JobHandler,
    _ change: @escaping JobChange
  ) async throws -> Bool {
    let (jobs, platform, name) = (jobs, platform, name)
    return try await platform.store.database.write { transaction in
      let now = platform.clock.now()
      let isOurs = try jobs.renew(job.id, for: name, seconds: JobRunner.leaseSeconds, at: now, in: transaction)
      let answer = try jobs.finish(item.position, of: job.id, state, problem: problem, at: now, in: transaction)
      // Another runner finished the item meanwhile: nothing of ours may take place.
      guard let isLast = answer else { return isOurs }
      try change(transaction)
      if isLast, let whole = try jobs.load(job.id, in: transaction) { try handler.finished(whole, in: transaction) }
      return isOurs
    }
  }
}
