public import Services
public import Titles

/// What holders ask about certificates.
extension CertificateWorld {
  /// 登记, 完善, 申请补正.
  public var requests: CertificateRequestService { CertificateRequestService(platform: test.platform) }
  /// 证书登记审核.
  public var examinations: CertificateExaminationService {
    CertificateExaminationService(platform: test.platform, signing: signing) { "https://example.com/check/\($0)" }
  }

  /// What a registration of an old certificate at this authority says.
  public func registration(number: String = "渝职0012345") -> [String: [String]] {
    [
      "employer": ["演示设计院"], "series": ["engineering"], "title": ["engineering-intermediate"],
      "specialty": ["工业与民用建筑"], "acquisition": ["review"], "decidingBody": ["演示市工程系列中级评委会"],
      "approvalNumber": ["演职改办〔2012〕8号"], "certificateNumber": [number], "obtainedOn": ["2012-11-30"],
      "issuedOn": ["2012-12-20"], "authority": [bureau.id.rawValue],
    ]
  }

  /// A registration with everything that it needs, not submitted yet.
  public func begunRegistration(
    of person: TestPerson, number: String = "渝职0012345"
  ) async throws -> CertificateRequestID {
    let viewer = try await test.viewer(person)
    let id = try await requests.register(by: viewer)
    _ = try await requests.save(PostedFields(registration(number: number)), of: id, by: viewer)
    try await attach(to: id, ["photo", "scans"], of: person)
    return id
  }

  /// A registration that waits at the authority.
  public func submittedRegistration(
    of person: TestPerson, number: String = "渝职0012345"
  ) async throws -> CertificateRequestID {
    let id = try await begunRegistration(of: person, number: number)
    try await requests.submit(id, by: test.viewer(person))
    return id
  }

  /// Uploads a photo, or a scan, into each of the fields.
  public func attach(to id: CertificateRequestID, _ fields: [String], of person: TestPerson) async throws {
    let viewer = try await test.viewer(person)
    for field in fields {
      let isPhoto = field == "photo"
      let intake = try await requests.beginUpload(
        to: field, of: id, name: isPhoto ? "照片.png" : "扫描件.pdf", by: viewer)
      try await intake.write(isPhoto ? TestFiles.photo() : TestFiles.pdf(mark: field))
      _ = try await requests.attach(intake.finish().id, to: field, of: id, by: viewer)
    }
  }

  /// Passes what waits at the authority, as the authority's own account looks at it.
  public func pass(_ id: CertificateRequestID) async throws {
    let version = try await examinations.view(id, in: bureau.id, by: viewer).request.version
    try await examinations.pass(id, version: version, in: bureau.id, by: viewer)
  }

  /// A certificate from before, registered and passed.
  public func registered(_ person: TestPerson, number: String = "渝职0012345") async throws -> Certificate {
    try await pass(submittedRegistration(of: person, number: number))
    guard let certificate = try await certificates.mine(test.viewer(person)).first else { throw NotFound("证书") }
    return certificate
  }
}
