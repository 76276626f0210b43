import Database

/// Hashes passwords with Argon2id on a few threads of its own: at most `threads` at a time, so that memory stays
/// bounded, and with a bounded queue, beyond which ``WorkerPoolError/overloaded`` is thrown.
public final class PasswordHasher: Sendable {
  private let parameters: Argon2Parameters
  private let random: any RandomSource
  private let workers: WorkerPool

  /// A hasher with these parameters; tests pass cheap ones.
  public init(
    parameters: Argon2Parameters = Argon2Parameters(), threads: Int = 2, queueLimit: Int = 64,
    random: any RandomSource = SystemRandom()
  ) {
    self.parameters = parameters
    self.random = random
    workers = WorkerPool(name: "password", threads: threads, queueLimit: queueLimit)
  }

  /// The encoded hash of a new password, with parameters and salt in it. Throws ``PasswordHasherError``.
  public func hash(_ password: String) async throws -> String {
    let (parameters, salt) = (parameters, random.bytes(16))
    return try await workers.run { try Argon2.hash(password, salt: salt, parameters) }
  }

  /// Whether the password is the one that was hashed. Throws ``PasswordHasherError``.
  public func verify(_ password: String, against encoded: String) async throws -> Bool {
    try await workers.run { try Argon2.verify(password, against: encoded) }
  }

  /// Takes as long as ``verify(_:against:)``: for names that nobody has, so that the time doesn't tell.
  public func dummyVerify(_ password: String) async throws {
    _ = try await hash(password)
  }

  /// Whether the hash was made with other parameters than today's, so that it is made anew at the next sign-in.
  public func needsRehash(_ encoded: String) -> Bool {
    let (memory, passes, lanes) = (parameters.memoryKiB, parameters.passes, parameters.lanes)
    return !encoded.hasPrefix("$argon2id$v=19$m=\(memory),t=\(passes),p=\(lanes)$")
  }

  /// Finishes what waits and ends the threads.
  public func close() async {
    await workers.shutDown()
  }
}
