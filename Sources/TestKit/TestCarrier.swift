public import Gateways
import Synchronization

/// Takes messages, or doesn't, as a test says.
public final class TestCarrier: MessageCarrier {
  private let state = Mutex<(taken: [CarriedMessage], failure: CarrierFailure?)>(([], nil))

  /// One that takes everything.
  public init() {}

  /// What it has taken.
  public var taken: [CarriedMessage] { state.withLock { $0.taken } }

  /// From now on it takes nothing for this reason; nil: everything.
  public func refuse(_ sentence: String?) {
    state.withLock { $0.failure = sentence.map { CarrierFailure($0) } }
  }

  /// Hands a message over.
  public func carry(_ message: CarriedMessage) async throws(CarrierFailure) {
    let failure = state.withLock { state in
      if state.failure == nil { state.taken.append(message) }
      return state.failure
    }
    if let failure { throw failure }
  }
}
