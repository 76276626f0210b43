import Synchronization
import Testing
import UnixSignals

@testable import Portal

@Suite struct SignalWatchTests {
  private final class Notes: Sendable {
    let waits = Mutex<[Duration]>([])
  }

  private let drain = Drain()
  private let notes = Notes()

  private var waits: [Duration] { notes.waits.withLock { $0 } }

  private func watch(grace: Duration) -> SignalWatch {
    SignalWatch(drain: drain, grace: grace) { [notes] wait in notes.waits.withLock { $0.append(wait) } }
  }

  private func told(_ signals: UnixSignal...) -> AsyncStream<UnixSignal> {
    let (stream, continuation) = AsyncStream.makeStream(of: UnixSignal.self)
    for signal in signals { continuation.yield(signal) }
    return stream
  }

  @Test func afterSIGTERMItServesOnForTheGrace() async throws {
    #expect(!drain.hasBegun)
    try await watch(grace: .milliseconds(1)).wait(for: told(.sigterm))
    #expect(drain.hasBegun)
    #expect(waits == [.milliseconds(1)])
  }

  @Test func aSecondSignalEndsTheGrace() async throws {
    try await watch(grace: .seconds(3600)).wait(for: told(.sigterm, .sigint))
    #expect(drain.hasBegun)
    #expect(waits == [.seconds(3600)])
  }

  @Test func whoPressesCtrlCDoesNotWait() async throws {
    try await watch(grace: .seconds(3600)).wait(for: told(.sigint))
    #expect(drain.hasBegun)
    #expect(waits == [.zero])
  }
}
