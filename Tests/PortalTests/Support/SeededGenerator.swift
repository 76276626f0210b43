/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of any characters.
  mutating func text(upTo count: Int) -> String {
    let pool = Array("aZ09-._~*+&=%;\"'<>\r\n\0 职称😀é")
    return String((0..<Int.random(in: 0...count, using: &self)).map { _ in pool[Int.random(in: 0..<pool.count, using: &self)] })
  }

  /// Bytes of an alphabet.
  mutating func bytes(upTo count: Int, alphabet: [UInt8]) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &self)] }
  }

  /// `bytes` cut at any places.
  mutating func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = Int.random(in: 1...max(1, min(rest.count, 9)), using: &self)
      pieces.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return pieces
  }
}
