import Database
import Storage
import Titles

/// Looks at the code that somebody typed. Attempts are limited as those with a password: whoever has typed five wrong ones
/// waits for 15 minutes.
struct SecondFactorCheck {
  let factors: SecondFactorRepository
  private let throttles = ThrottleRepository()
  /// The clock by which authenticators make their codes.
  private let machine: PlatformClock

  init(vault: Vault, machine: PlatformClock) {
    self.machine = machine
    factors = SecondFactorRepository(vault: vault)
  }

  /// What a code turns out to be.
  enum Answer: Sendable, Equatable {
    /// The authenticator's, now used up.
    case code
    /// A recovery code, now used up.
    case recovery
    /// Wrong, used before, or too old; so many more may be tried.
    case wrong(left: Int)
    /// Nobody may try for so many seconds.
    case locked(Int)
  }

  /// Looks at a code of a second factor, and counts it. The answer is to be committed, whatever it is.
  func look(at typed: String, of account: AccountID, at now: Moment, in transaction: Transaction) throws -> Answer {
    let subject = "second-factor:\(account.rawValue)"
    let standing = try throttles.standing(of: subject, in: transaction)
    if let seconds = SignInThrottle.wait(standing, .name, now: now) { return .locked(seconds) }
    let after = SignInThrottle.failed(standing, .name, now: now)
    try throttles.put(after, for: subject, in: transaction)
    guard let answer = try match(typed, account, transaction) else {
      let left = SignInThrottle.nameLimit - after.failures
      return left > 0 ? .wrong(left: left) : .locked(Int(SignInThrottle.memory))
    }
    try throttles.remove(subject, in: transaction)
    return answer
  }

  private func match(_ typed: String, _ account: AccountID, _ transaction: Transaction) throws -> Answer? {
    guard let factor = try factors.factor(of: account, in: transaction) else { return nil }
    let code = SecondFactorCheck.plain(typed)
    if let step = OneTimePassword.step(of: code, factor.secret, at: machine.now(), after: factor.lastStep) {
      return try factors.use(step, of: account, in: transaction) ? .code : nil
    }
    guard factor.confirmedAt != nil else { return nil }
    return try factors.useCode(code, of: account, in: transaction) ? .recovery : nil
  }

  /// Without the blanks and hyphens that somebody may type or not.
  static func plain(_ typed: String) -> String {
    TextRules.halfWidth(TextRules.cleaned(typed)).uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Ten recovery codes of eight letters and digits: forty random bits each.
  static func makeCodes(_ random: any RandomSource) -> [String] {
    (0..<10).map { _ in Base32.encode(random.bytes(5)) }
  }

  /// The refusal for a code that is none; nil for one that is.
  static func refusal(_ answer: Answer) -> Refusal? {
    switch answer {
    case .code, .recovery: nil
    case .wrong(let left):
      Refusal(
        "code-wrong", "验证码不正确或已使用过，请等待身份验证器显示下一个验证码后重新输入。\(left <= 2 ? "再连续输错\(left)次，将锁定15分钟。" : "")",
        field: "code")
    case .locked(let seconds):
      Refusal("code-locked", "验证码连续输入错误次数过多，请在\((seconds + 59) / 60)分钟后再试。", field: "code")
    }
  }
}
