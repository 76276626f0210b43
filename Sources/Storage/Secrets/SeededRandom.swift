import Synchronization

/// The same bytes for the same seed: for tests and the demo's data, never for keys.
public final class SeededRandom: RandomSource {
  private let state: Mutex<SplitMix64>

  /// Begins the sequence of this seed.
  public init(seed: UInt64) {
    state = Mutex(SplitMix64(state: seed))
  }

  /// The next bytes of the sequence.
  public func bytes(_ count: Int) -> [UInt8] {
    state.withLock { $0.bytes(count) }
  }
}

/// Steele, Lea and Flood's SplitMix64.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
