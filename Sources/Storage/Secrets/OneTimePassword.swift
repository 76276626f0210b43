import Crypto
public import Titles

/// Codes of six digits that an authenticator makes of a secret and the time: TOTP (RFC 6238) with HMAC-SHA-1 and steps of 30
/// seconds, as every such program makes them.
public enum OneTimePassword {
  /// Milliseconds of a step.
  static let period: Int64 = 30_000
  /// Bytes of a secret: as many as the hash has.
  public static let secretLength = 20

  /// The step that a moment lies in.
  static func step(at moment: Moment) -> Int64 { moment.milliseconds / period }

  /// The code of a step.
  public static func code(_ secret: [UInt8], step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
    let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(hash[19] & 0x0f)
    let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The code of the step that a moment lies in.
  public static func code(_ secret: [UInt8], at moment: Moment) -> String { code(secret, step: step(at: moment)) }

  /// The step that a code belongs to: the present one, or the one before or after it, for clocks differ and typing takes a
  /// while. Nil for a wrong code, and for one of the step `last` or before: each is good for one use.
  public static func step(of typed: String, _ secret: [UInt8], at moment: Moment, after last: Int64) -> Int64? {
    let now = step(at: moment)
    return (now - 1...now + 1).first { step in
      step > last && ConstantTime.equal(Array(code(secret, step: step).utf8), Array(typed.utf8))
    }
  }
}
