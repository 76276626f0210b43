public import Database
import Documents
public import Services
public import Storage
public import Titles

/// An accepting authority with everything that issuing needs: signing key, approval documents, applications it passed.
public final class CertificateWorld: Sendable {
  /// The platform.
  public let test: TestPlatform
  /// The accepting authority.
  public let bureau: TestUnit
  /// Its own account, signed in.
  public let viewer: Viewer
  /// The key that signs.
  public let signing: CertificateSigning
  /// The threads that render.
  public let workers: WorkerPool

  /// A platform with one authority.
  public init() async throws {
    test = try await TestPlatform()
    bureau = try await test.authority("演示区人力资源和社会保障局", number: 1)
    viewer = try await test.viewer(bureau)
    let now = test.clock.now
    let day: Int64 = 86_400
    let authority = try DemonstrationAuthority(
      name: "测试签章", validFrom: now.adding(seconds: -day), validUntil: now.adding(seconds: 3650 * day), key: .p256)
    signing = try CertificateSigning(authority)
    workers = WorkerPool(name: "certificates", threads: 2, queueLimit: 100)
  }

  /// The batches.
  public var batches: BatchService { BatchService(platform: test.platform) }
  /// 发证管理.
  public var issuances: IssuanceService { IssuanceService(platform: test.platform) }
  /// The approval documents.
  public var documents: ApprovalDocumentService { ApprovalDocumentService(platform: test.platform) }
  /// 我的证书.
  public var certificates: CertificateService { CertificateService(platform: test.platform, workers: workers) }
  /// 证书查验, without a limit that a test would reach.
  public var checks: CertificateCheckService {
    CertificateCheckService(
      platform: test.platform, signing: signing, workers: workers, limiter: RateLimiter(limit: 1000, seconds: 60))
  }
  /// What issues.
  public var issuer: CertificateIssuer {
    CertificateIssuer(platform: test.platform, signing: signing, workers: workers) { "https://example.com/check/\($0)" }
  }

  /// A runner with a name of its own.
  public func runner(_ name: String = "runner", handler: (any JobHandler)? = nil, width: Int = 2) -> JobRunner {
    JobRunner(platform: test.platform, handlers: [handler ?? issuer], name: name, width: width)
  }

  /// A published document.
  public func document(_ kind: ApprovalKind = .issue, number: String = "演职改〔2025〕1号") async throws -> ApprovalDocumentID {
    let draft = ApprovalDraft(
      number: number, title: "关于公布职称初定结果的通知", issuedOn: Day("2025-08-18"), business: .initialDetermination,
      kind: kind, attachment: try await test.paper(of: bureau))
    return try await documents.publish(draft, for: bureau.id, by: viewer)
  }

  /// Persons with applications that the authority passed; numbers from `first` on.
  public func passed(_ count: Int, from first: Int = 1) async throws -> [(person: TestPerson, application: ApplicationID)] {
    var all: [(person: TestPerson, application: ApplicationID)] = []
    for number in first..<(first + count) {
      let person = try await test.person("申报人\(CertificateWorld.name(number))", number: number)
      let application = try await test.passed(person, by: bureau, number: "202508200\(100 + number)")
      all.append((person, application))
    }
    return all
  }

  /// A batch of these applications.
  public func batch(_ applications: [ApplicationID], name: String = "2025年第三季度初定") async throws -> BatchID {
    let draft = BatchDraft(business: .initialDetermination, name: name, applications: applications)
    return try await batches.create(draft, for: bureau.id, by: viewer)
  }

  /// Issues one person's certificate from beginning to end.
  public func issued(number: Int = 1) async throws -> (person: TestPerson, batch: BatchID, certificate: Certificate) {
    let (person, application) = try await passed(1, from: number)[0]
    let batch = try await batch([application], name: "批次\(number)")
    let document = try await document(number: "演职改〔2025〕\(number)号")
    _ = try await issuances.order(
      [application], of: batch, approval: document, remark: "", in: bureau.id, by: viewer)
    try await runner().runNext()
    guard let certificate = try await certificates.mine(test.viewer(person)).first else { throw NotFound("证书") }
    return (person, batch, certificate)
  }

  private static func name(_ number: Int) -> String {
    let heavenly = Array("甲乙丙丁戊己庚辛壬癸")
    return number <= heavenly.count ? String(heavenly[max(number - 1, 0)]) : "第\(number)"
  }
}
