import Synchronization
public import Titles

/// Makes ids: UUIDv7 (RFC 9562, section 5.7), in ascending order even within one millisecond and when the clock is set
/// back, by a counter of 12 bits (section 6.2, method 1).
public final class IDGenerator: Sendable {
  private struct State {
    var milliseconds: UInt64 = 0
    var counter: UInt64 = 0
  }

  private let clock: @Sendable () -> Moment
  private let random: any RandomSource
  private let state = Mutex(State())

  /// A generator by this clock and randomness.
  public init(clock: @escaping @Sendable () -> Moment, random: any RandomSource = SystemRandom()) {
    self.clock = clock
    self.random = random
  }

  /// The next id.
  public func make<Subject>() -> ID<Subject> {
    let entropy = random.bytes(10)
    let now = UInt64(clamping: clock().milliseconds)
    let (milliseconds, counter) = state.withLock { state in
      // The counter begins in its lower half, so that a millisecond has room for 2,048 ids at least.
      let start = UInt64(entropy[8] & 0x07) << 8 | UInt64(entropy[9])
      if now > state.milliseconds {
        state = State(milliseconds: now, counter: start)
      } else if state.counter < 0xFFF {
        state.counter += 1
      } else {
        state = State(milliseconds: state.milliseconds + 1, counter: start)
      }
      return (state.milliseconds, state.counter)
    }
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * $0)) }
    bytes.append(0x70 | UInt8(counter >> 8))
    bytes.append(UInt8(truncatingIfNeeded: counter))
    bytes.append(0x80 | entropy[0] & 0x3F)
    bytes.append(contentsOf: entropy[1..<8])
    return ID(rawValue: IDGenerator.text(bytes))
  }

  /// 8-4-4-4-12 digits.
  private static func text(_ bytes: [UInt8]) -> String {
    let groups = [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10..<16]]
    return groups.map(Hex.encode).joined(separator: "-")
  }
}
