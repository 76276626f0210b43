import Services
import Storage
import Synchronization
import Titles

/// A daily task that writes a message about each of five subjects, two at a step.
struct RollCall: DailyTask {
  let name: String
  let platform: Platform
  let person: PersonID
  let failing: FailingAt

  func step(of round: DailyRound) async throws -> DailyStep? {
    try failing.look(round)
    let left = (1...5).map(String.init).filter { $0 > round.position }.prefix(2)
    guard let last = left.last else { return nil }
    return DailyStep(to: last, written: left.count) { transaction in
      for subject in left {
        try MessageRepository().tell(
          .person(person), "\(subject) \(round.day)", "", about: nil, platform.store.ids.make(), at: platform.clock.now(),
          in: transaction)
      }
    }
  }
}

/// Where a ``RollCall`` fails, and what it has seen.
final class FailingAt: Sendable {
  /// The failure.
  struct Power: Error {}

  private let state: Mutex<(position: String?, rounds: [Day])>

  init(_ position: String? = nil) {
    state = Mutex((position, []))
  }

  /// After which subject it fails; nil for never.
  var position: String? {
    get { state.withLock { $0.position } }
    set { state.withLock { $0.position = newValue } }
  }

  /// The days since which rounds looked, each once.
  var rounds: [Day] { state.withLock { $0.rounds } }

  func look(_ round: DailyRound) throws {
    try state.withLock { state in
      if state.rounds.last != round.since { state.rounds.append(round.since) }
      if state.position == round.position { throw Power() }
    }
  }
}
