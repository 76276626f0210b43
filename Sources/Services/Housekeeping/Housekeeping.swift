import Database
import Logging
public import ServiceLifecycle
import Storage
import Synchronization
import Titles

/// Clears away what would only grow: once at start, then each night. Any number of nodes may do it at once.
public final class Housekeeping: Service {
  private let platform: Platform
  /// The clock by which the file system dates its files: not the platform's, where visitors of a demonstration move that.
  private let machine: PlatformClock
  /// Seconds for which text messages and mails are kept.
  private let letters: Int64
  private let last = Mutex<Moment?>(nil)

  /// The hour of the night, Asia/Shanghai.
  private static let hour = 3
  /// How often it looks at the clock.
  private static let pause = Duration.seconds(60)
  /// Seconds of a day: nothing that is under way is as old as that.
  private static let day: Int64 = 86_400
  /// How many files are asked about, and letters removed, at once.
  private static let page = 500

  /// Cleans up on this platform.
  ///
  /// - Parameter letterDays: for how many days text messages and mails are kept.
  public init(platform: Platform, machine: PlatformClock = .system, letterDays: Int = 90) {
    self.platform = platform
    letters = Int64(letterDays) * Housekeeping.day
    self.machine = machine
  }

  /// Works until the service group shuts down.
  public func run() async throws {
    while !Task.isCancelled && !Task.isShuttingDownGracefully {
      _ = await look()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Housekeeping.pause) }
    }
  }

  /// Looks at the clock, and cleans up if it never did or a night has begun since.
  ///
  /// - Returns: nil where it wasn't time.
  public func look() async -> HousekeepingReport? {
    let now = platform.clock.now()
    let isDue = last.withLock { last in
      if let last, last >= Housekeeping.night(before: now) { return false }
      last = now
      return true
    }
    guard isDue else { return nil }
    var report = HousekeepingReport()
    for chore in Chore.allCases {
      do {
        report.removed[chore] = try await clear(chore, at: now)
      } catch {
        report.failed.append(chore)
        platform.logger.error("housekeeping failed", metadata: ["chore": "\(chore)", "error": "\(type(of: error))"])
      }
    }
    for (chore, count) in report.removed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
      platform.logger.info("housekeeping", metadata: ["chore": "\(chore)", "removed": "\(count)"])
    }
    return report
  }

  /// When the last night began.
  private static func night(before now: Moment) -> Moment {
    let tonight = Moment(now.day, hour: hour)
    return tonight <= now ? tonight : Moment(now.day.adding(days: -1), hour: hour)
  }

  private func clear(_ chore: Chore, at now: Moment) async throws -> Int {
    let day = Housekeeping.day
    switch chore {
    case .unreferencedFiles: return try await clearFiles()
    case .temporaryFiles:
      let (spool, moment) = (platform.store.attachments.spool, machine.now().adding(seconds: -day))
      return try await platform.workers.run { try spool.removeTemporaryFiles(olderThan: moment) }
    case .requestKeys:
      return try await write { try IdempotencyRepository().remove(before: now.adding(seconds: -2 * day), in: $0) }
    case .throttles:
      let quiet = now.adding(seconds: -SignInThrottle.memory)
      return try await write { try ThrottleRepository().remove(quietSince: quiet, in: $0) }
    case .requestCounts: return try await write { try RequestCountRepository().remove(fullBefore: now, in: $0) }
    case .sentCodes:
      // They also know how many messages went out on their day.
      return try await write { try CodeRepository.remove(expiredBefore: now.adding(seconds: -day), in: $0) }
    case .letters: return try await clearLetters(untouchedSince: now.adding(seconds: -letters))
    case .tickets: return try await write { try SignInTicketRepository().remove(expiredBefore: now, in: $0) }
    case .sessions:
      let (idle, start) = (now.adding(seconds: -SessionLimits.idle), now.adding(seconds: -SessionLimits.absolute))
      return try await write { try SessionRepository().remove(seenBefore: idle, begunBefore: start, in: $0) }
    case .uploadCounts: return try await write { try UploadCountRepository().remove(before: now.day, in: $0) }
    }
  }

  /// In many short transactions: there may be very many, and others write meanwhile.
  private func clearLetters(untouchedSince moment: Moment) async throws -> Int {
    let (outbox, page) = (OutboxRepository(vault: platform.store.vault), Housekeeping.page)
    var removed = 0
    while true {
      let count = try await write { try outbox.remove(untouchedSince: moment, limit: page, in: $0) }
      removed += count
      guard count == page else { return removed }
    }
  }

  private func write(_ body: @escaping @Sendable (Transaction) throws -> Int) async throws -> Int {
    try await platform.store.database.write(body)
  }

  /// Shelf by shelf: the store lists old files, the database says which of them are named, the others go. One that is relied
  /// on again in between is young again, and stays.
  private func clearFiles() async throws -> Int {
    let (store, moment) = (platform.store.attachments, machine.now().adding(seconds: -Housekeeping.day))
    var removed = 0
    for shelf in store.shelves {
      var old = try await store.files(on: shelf, olderThan: moment).map(\.digest)[...]
      while !old.isEmpty {
        let page = Array(old.prefix(Housekeeping.page))
        old = old.dropFirst(page.count)
        let named = try await platform.store.database.read { reader in
          try AttachmentRepository().named(among: page.map(\.rawValue), in: reader)
        }
        for orphan in page where !named.contains(orphan.rawValue) {
          if try await store.remove(orphan, olderThan: moment) { removed += 1 }
        }
      }
    }
    return removed
  }
}
