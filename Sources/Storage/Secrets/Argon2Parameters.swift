/// How much work one password hash is.
public struct Argon2Parameters: Hashable, Sendable {
  /// Passes over the memory (t).
  public var passes: UInt32
  /// Memory in KiB (m).
  public var memoryKiB: UInt32
  /// Lanes (p).
  public var lanes: UInt32

  /// Parameters with these values; the defaults are the OWASP Password Storage Cheat Sheet's for Argon2id.
  public init(passes: UInt32 = 2, memoryKiB: UInt32 = 19 * 1024, lanes: UInt32 = 1) {
    self.passes = passes
    self.memoryKiB = memoryKiB
    self.lanes = lanes
  }
}
