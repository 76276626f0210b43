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
  static let leaseSeconds: Int64 = 30

  /// How often a runner that has nothing to do looks for work.
  private static let pause = Duration.seconds(1)

  /// A runner.
  ///
  /// - Parameters:
  ///   - name: unique among all runners of the database.
  ///   - width: how many items are worked on at once.
  public init(platform: Platform, handlers: [any JobHandler], name: String, width: Int = 4) {
    self.platform = platform
    self.handlers = Dictionary(handlers.map { ($0.kind, $0) }) { first, _ in first }
    self.name = name
    self.width = max(width, 1)
  }

  /// Works until the service group shuts down: items that were begun are finished, the others stay for later.
  public func run() async throws {
    while !Task.isCancelled && !Task.isShuttingDownGracefully {
      var hasWorked = false
      do {
        hasWorked = try await runNext()
      } catch {
        platform.logger.error("job runner failed", metadata: ["error": "\(type(of: error))"])
      }
      if !hasWorked { await idle() }
    }
  }

  private func idle() async {
    try? await cancelWhenGracefulShutdown { try await Task.sleep(for: JobRunner.pause) }
  }

  /// Works off the oldest job that nobody holds.
  ///
  /// - Returns: false where there is none.
  /// - Throws: what is the machine's fault for the moment (`isOutage`): the job is tried again when its lease has run out.
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
    } catch  where JobRunner.isOutage(error) {
      // The lease stays until it runs out: other jobs come first, and this one is tried again half a minute later.
      throw error
    }
    try await release(job)
    return true
  }

  private func release(_ job: Job) async throws {
    let (jobs, name) = (jobs, name)
    try await platform.store.database.write { try jobs.release(job.id, by: name, in: $0) }
  }

  private func work(on job: Job) async throws {
    guard let handler = handlers[job.kind] else { return }
    var position = 0
    while !Task.isCancelled && !Task.isShuttingDownGracefully {
      let (jobs, after, limit) = (jobs, position, width)
      let items = try await platform.store.database.read { reader in
        try jobs.openItems(of: job.id, after: after, limit: limit, in: reader)
      }
      guard let last = items.last else { return }
      position = last.position
      let isOurs = try await withThrowingTaskGroup(of: Bool.self) { group in
        for item in items {
          group.addTask { try await perform(item, of: job, handler) }
        }
        return try await group.reduce(true) { $0 && $1 }
      }
      guard isOurs else { return }
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
    } catch  where !JobRunner.isOutage(error) {
      // One item must not stop the others: it fails, and whoever ordered it sees that and may order it again.
      platform.logger.error(
        "job item failed", metadata: ["job": "\(job.id)", "item": "\(item.position)", "error": "\(type(of: error))"])
      let problem = "系统未能办理，请联系系统管理员，处理后可以再次办理。"
      return try await finish(item, of: job, .failed, problem: problem, handler) { _ in }
    }
  }

  /// Whether the error is the machine's for the moment, and not the item's: then nothing fails, and it is tried again.
  static func isOutage(_ error: any Error) -> Bool {
    switch error {
    case is CancellationError, is WorkerPoolError: true
    case FileError.diskFull, FileError.readOnly: true
    case DatabaseError.busy, DatabaseError.diskFull, DatabaseError.readOnly, DatabaseError.overloaded, DatabaseError.closed:
      true
    default: false
    }
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
