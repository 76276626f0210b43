import Testing
import Titles

@testable import Storage

@Suite struct OneTimePasswordTests {
  private let secret = Array("12345678901234567890".utf8)

  /// RFC 6238, appendix B (SHA-1). The vectors have eight digits; six are their last six.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func theVectorsOfTheStandard(seconds: Int64, code: String) {
    #expect(OneTimePassword.code(secret, at: Moment(milliseconds: seconds * 1000)) == String(code.suffix(6)))
  }

  /// RFC 4226, appendix D.
  @Test func theVectorsOfTheCounter() {
    let codes = (0...9).map { OneTimePassword.code(secret, step: $0) }
    #expect(
      codes == ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"])
  }

  @Test func oneStepBeforeAndAfterIsTakenAndNoneTwice() {
    let now = Moment(milliseconds: 1_000_000_000)
    let step = OneTimePassword.step(at: now)
    let taken = (-2...2).map {
      OneTimePassword.step(of: OneTimePassword.code(secret, step: step + $0), secret, at: now, after: 0)
    }
    #expect(taken == [nil, step - 1, step, step + 1, nil])
    let code = OneTimePassword.code(secret, step: step)
    #expect(OneTimePassword.step(of: code, secret, at: now, after: step) == nil)
    #expect(OneTimePassword.step(of: code, secret, at: now, after: step - 1) == step)
    #expect(OneTimePassword.step(of: "", secret, at: now, after: 0) == nil)
    #expect(OneTimePassword.step(of: code + "0", secret, at: now, after: 0) == nil)
  }

  /// RFC 4648, section 10, without the padding.
  @Test func base32() {
    let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map { Base32.encode(Array($0.utf8)) }
    #expect(texts == ["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"])
  }
}
