import Testing

@testable import Documents

@Suite struct TimestampTests {
  @Test func requestIsReadByOthersAndTheTokenStandsInTheSignature() throws {
    let folder = try Folder()
    let pem = try folder.write(Array(try SigningSamples.rsa.get().pem.utf8), "authority.pem")
    try makeService(folder, authority: pem)
    let source: TimestampSource = { digest in
      let service = try Folder()
      let query = try service.write(Timestamp.request(digest: digest), "query")
      try Tool.run(
        "openssl",
        ["ts", "-reply", "-config", folder.path("service.cnf"), "-queryfile", query, "-out", service.path("reply")])
      return try Timestamp.token(response: service.read("reply"))
    }
    let signer = PDFSigner(try SigningSamples.rsa.get().identity, timestamp: source)
    let pdf = try signer.sign(SigningSamples.unsigned.get(), at: Samples.moment, statement: SigningSamples.statement)
    #expect(try SigningSamples.verifier().check(pdf).verdict == .valid)
    let place = try #require(SignaturePlace(pdf))
    #expect(contains(place.contents, ObjectIdentifier.timeStampToken))
  }

  @Test func refusalsAndGarbageHoldNoToken() {
    for response: [UInt8] in [[], [0x30], [0x30, 5, 0x30, 3, 0x02, 1, 2], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]] {
      #expect(throws: SigningError.timestampRefused) { try Timestamp.token(response: response) }
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  /// A time stamp service of OpenSSL's own with a certificate for that purpose.
  private func makeService(_ folder: Folder, authority: String) throws {
    let configuration = """
      [req]
      distinguished_name = name
      x509_extensions = stamp
      prompt = no
      [name]
      CN = demonstration time stamps
      [stamp]
      extendedKeyUsage = critical,timeStamping
      [tsa]
      default_tsa = service
      [service]
      serial = \(folder.path("serial"))
      signer_cert = \(folder.path("stamp.pem"))
      signer_key = \(folder.path("stamp.key"))
      signer_digest = sha256
      default_policy = 1.2.3.4
      digests = sha256
      ess_cert_id_alg = sha256
      """
    let path = try folder.write(Array(configuration.utf8), "service.cnf")
    _ = try folder.write(Array("01".utf8), "serial")
    try Tool.run(
      "openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-config", path, "-keyout", folder.path("stamp.key"), "-out",
        folder.path("stamp.pem"),
      ])
  }
}
