import Documents
public import Services
import Titles

/// One signing key for all tests: making one takes longer than most of them.
public enum TestSigning {
  private static let shared = Result {
    let now = Moment(milliseconds: 1_755_651_600_000)
    let decade: Int64 = 3650 * 86_400
    let authority = try DemonstrationAuthority(
      name: "测试签章", validFrom: now.adding(seconds: -decade), validUntil: now.adding(seconds: decade), key: .p256)
    return try CertificateSigning(authority)
  }

  /// The key.
  public static func make() throws -> CertificateSigning { try shared.get() }
}
