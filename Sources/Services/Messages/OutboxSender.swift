import Database
public import Gateways
import Logging
public import ServiceLifecycle
import Storage
public import Titles

/// Hands what waits in the outbox to its carriers. Any number of nodes may do it at once: a message is taken by one of them,
/// and where that one is killed, tried again by another. What goes wrong is tried again later and later, eight times over
/// two days or so; then the reform office decides.
public struct OutboxSender: Service {
  private let platform: Platform
  private let carriers: [OutgoingChannel: any MessageCarrier]
  private let outbox: OutboxRepository
  private static let pause = Duration.seconds(1)
  /// Seconds for which a message that was taken is nobody else's.
  private static let lease: Int64 = 120
  /// Attempts at most.
  static let attempts = 8

  /// Sends by these carriers; what leaves by another channel waits.
  public init(platform: Platform, carriers: [OutgoingChannel: any MessageCarrier]) {
    self.platform = platform
    self.carriers = carriers
    outbox = OutboxRepository(vault: platform.store.vault)
  }

  /// Works until the service group shuts down.
  public func run() async throws {
    await platform.work(pausing: OutboxSender.pause, failure: "outbox not sent") { try await sendNext() }
  }

  /// Sends the message that waits longest.
  ///
  /// - Returns: false where none is due.
  @discardableResult
  public func sendNext() async throws -> Bool {
    let channels = carriers.keys.sorted { $0.rawValue < $1.rawValue }
    guard !channels.isEmpty else { return false }
    let (now, outbox) = (platform.clock.now(), outbox)
    guard try await platform.store.database.read({ try outbox.isAnyDue(channels, at: now, in: $0) }) else { return false }
    let taken = try await platform.store.database.write { transaction in
      try outbox.take(channels, until: now.adding(seconds: OutboxSender.lease), at: now, in: transaction)
    }
    guard let letter = taken, let carrier = carriers[letter.channel] else { return false }
    let message = CarriedMessage(
      id: letter.id.rawValue, recipient: letter.recipient, title: letter.title, body: letter.body)
    var problem: String?
    do throws(CarrierFailure) {
      try await carrier.carry(message)
    } catch {
      problem = error.sentence
    }
    let ended = platform.clock.now()
    try await platform.store.database.write { [problem] transaction in
      guard let problem else { return try outbox.sent(letter.id, at: ended, in: transaction) }
      let next = letter.attempts < OutboxSender.attempts ? ended.adding(seconds: OutboxSender.wait(letter.attempts)) : nil
      try outbox.failed(letter.id, problem, next: next, in: transaction)
    }
    return true
  }

  /// Seconds after so many attempts: 1 minute, 4 minutes, 16 minutes … 12 hours at most.
  static func wait(_ attempts: Int) -> Int64 {
    min(60 << Int64(2 * (min(attempts, 8) - 1)), 12 * 3600)
  }
}
