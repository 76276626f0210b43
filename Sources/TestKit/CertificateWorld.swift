import Database
import Documents
public import Services
import Storage
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

  /// A platform with one authority.
  public init() async throws {
    test = try await TestPlatform()
    bureau = try await test.authority("演示区人力资源和社会保障局", number: 1)
    viewer = try await test.viewer(bureau)
    signing = try TestSigning.make()
  }

  /// The batches.
  public var batches: BatchService { BatchService(platform: test.platform) }
  /// 发证管理.
  public var issuances: IssuanceService { IssuanceService(platform: test.platform) }
  /// The approval documents.
  public var documents: ApprovalDocumentService { ApprovalDocumentService(platform: test.platform) }
  /// 我的证书.
  public var certificates: CertificateService { CertificateService(platform: test.platform, signing: signing) }
  /// 证书查验.
  public var checks: CertificateCheckService { CertificateCheckService(platform: test.platform, signing: signing) }
  /// What issues.
  public var issuer: CertificateIssuer {
    CertificateIssuer(platform: test.platform, signing: signing) { "https://example.com/check/\($0)" }
  }

  /// What amends.
  public var amender: CertificateAmender {
    CertificateAmender(platform: test.platform, signing: signing) { "https://example.com/check/\($0)" }
  }

  /// A runner with a name of its own.
  public func runner(_ name: String = "runner", handler: (any JobHandler)? = nil, width: Int = 2) -> JobRunner {
    JobRunner(platform: test.platform, handlers: [handler ?? issuer, amender], name: name, width: width)
  }

  /// A published document.
  public func document(_ kind: ApprovalKind = .issue, number: String = "演职改〔2025〕1号") async throws -> ApprovalDocumentID {
    let draft = ApprovalDraft(
      number: number, title: "关于公布职称初定结果的通知", issuedOn: Day("2025-08-20"), business: .initialDetermination,
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

  /// A certificate with this number that somebody else signed.
  public func forged(number: String) throws -> [UInt8] {
    let now = test.clock.now
    let stranger = try DemonstrationAuthority(
      name: "他人", validFrom: now.adding(seconds: -60), validUntil: now.adding(seconds: 3600), key: .p256)
    let content = CertificateContent(
      kind: .initialDetermination, issuingAuthority: bureau.name, holderName: "某人", sex: "男", documentType: "居民身份证",
      maskedDocumentNumber: "990***********0000", title: "助理工程师", series: "工程技术", level: "助理级", specialty: "建筑",
      acquisition: "职称初定", decidingBody: bureau.name, acquired: now.day, approvalNumber: "演〔2025〕1号", issued: now.day,
      number: number, employer: "演示公司", photo: nil, checkURL: "https://example.com", isDemonstration: true)
    let pdf = try CertificateRenderer().pdf(content, created: now)
    return try PDFSigner(stranger.identity).sign(pdf, at: now, statement: .init(name: "他人", reason: "伪造"))
  }

  /// Has a file checked that comes in two pieces, by `checks` where they aren't given.
  public func check(_ bytes: [UInt8], by service: CertificateCheckService? = nil) async throws -> CertificateCheckResult {
    let service = service ?? checks
    let intake = try await service.beginFile()
    try await intake.write(Array(bytes.prefix(bytes.count / 2)))
    try await intake.write(Array(bytes.dropFirst(bytes.count / 2)))
    return try await service.check(file: intake.finish(), from: "a")
  }

  /// Leases the oldest job to a runner that then does nothing: a process that was killed.
  public func leaseJob(to runner: String) async throws {
    let (now, kind) = (test.clock.now, issuer.kind)
    _ = try await test.platform.store.database.write { transaction in
      try JobRepository().lease([kind], to: runner, seconds: 30, at: now, in: transaction)
    }
  }

  /// Withdraws every approval document behind the service's back.
  public func withdrawAllDocuments() async throws {
    try await test.platform.store.database.write { transaction in
      try transaction.run("UPDATE approval_documents SET withdrawn_at = 1, withdrawn_reason = '有误'")
    }
  }

  private static func name(_ number: Int) -> String {
    let heavenly = Array("甲乙丙丁戊己庚辛壬癸")
    return number <= heavenly.count ? String(heavenly[max(number - 1, 0)]) : "第\(number)"
  }
}
