import HTTPTypes
import HummingbirdTesting
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct CertificateCheckPagesTests {
  @Test("number and name, QR address, JSON: the same masked answer for anybody")
  func found() async throws {
    let world = try await CertificateWorld()
    let (person, batch, certificate) = try await world.issued()
    let paper = try await world.document(.revoke, number: "演职改〔2025〕9号")
    let site = try TestSite(world.test)
    let token = world.certificates.checkToken(of: certificate)
    try await site.open { client in
      let stranger = TestVisitor(client)
      #expect(try await stranger.get(Routes.home()).text.contains("证书查验"))
      #expect(try await stranger.get(Routes.check()).text.contains("按证书编号查验"))
      let answer = try await stranger.post(
        Routes.checkNumber(), ["number": certificate.number, "proof": person.name])
      #expect(answer.status == 200 && answer.text.contains("<h1>有效</h1>"))
      #expect(!answer.text.contains(person.name) && answer.text.contains("申*"))
      #expect(!answer.text.contains(person.document.number))
      let wrong = try await stranger.post(Routes.checkNumber(), ["number": certificate.number, "proof": "别人"])
      #expect(wrong.text.contains("<h1>未找到</h1>"))
      let empty = try await stranger.post(Routes.checkNumber(), ["number": "12", "proof": ""])
      #expect(empty.status == 422 && empty.text.contains("请填写姓名或证件号码后六位") && empty.text.contains("value=\"12\""))
      #expect(try await stranger.get(Routes.checkToken(token)).text.contains("<h1>有效</h1>"))
      let json = try await stranger.json(Routes.checkToken(token))
      #expect(json.text.contains("\"result\":\"valid\"") && json.text.contains("\"holder\":\"申*\""))
      let none = try await stranger.json(Routes.checkToken(String(repeating: "A", count: 43)))
      #expect(none.text == "{\"label\":\"未找到\",\"result\":\"notFound\"}")
      _ = try await world.issuances.revoke(
        [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id, by: world.viewer)
      let revoked = try await stranger.get(Routes.checkToken(token))
      #expect(revoked.text.contains("<h1>已撤销</h1>") && revoked.text.contains("演职改〔2025〕9号（2025-08-20）撤销"))
      #expect(!revoked.text.contains("材料造假"))
    }
    #expect(try await world.test.count(of: .checks) == 4)
  }

  @Test("an uploaded file is authentic, altered or none of ours")
  func files() async throws {
    let world = try await CertificateWorld()
    let (person, _, certificate) = try await world.issued()
    let bytes = try await world.certificates.file(of: certificate.id, as: .pdf, by: world.test.viewer(person)).bytes
    let site = try TestSite(world.test)
    try await site.open { client in
      let stranger = TestVisitor(client)
      _ = try await stranger.get(Routes.check())
      let good = try await stranger.post(Routes.checkFile(), file: bytes, name: "证书.pdf", as: "file")
      #expect(good.text.contains("<h1>有效</h1>") && good.text.contains("文件与发放时完全一致"))
      var changed = bytes
      changed[bytes.count / 2] ^= 1
      let altered = try await stranger.post(Routes.checkFile(), file: changed, name: "证书.pdf", as: "file")
      #expect(altered.text.contains("<h1>文件已被改动</h1>"))
      let viewer = try await world.test.viewer(person)
      let ofd = try await world.certificates.file(of: certificate.id, as: .ofd, by: viewer).bytes
      let second = try await stranger.post(Routes.checkFile(), file: ofd, name: "证书.ofd", as: "file")
      #expect(second.text.contains("<h1>有效</h1>") && second.text.contains("文件与发放时完全一致"))
      let foreign = try await stranger.post(Routes.checkFile(), file: ofd + [0], name: "证书.ofd", as: "file")
      #expect(foreign.text.contains("<h1>不是发放时的文件</h1>"))
      let plain = try await stranger.post(Routes.checkFile(), file: TestFiles.pdf(), name: "别的.pdf", as: "file")
      #expect(plain.text.contains("不是本平台的证书文件"))
      let picture = try await stranger.post(Routes.checkFile(), file: Array("GIF89a".utf8), name: "图.gif", as: "file")
      #expect(picture.status == 422 && picture.text.contains("文件不是 PDF"))
    }
  }

  @Test("an address that asks too often is told to wait")
  func tooOften() async throws {
    let test = try await TestPlatform()
    let site = try TestSite(test, trustedProxies: 1)
    let address = Routes.checkToken(String(repeating: "A", count: 43)).description
    let name = try #require(HTTPField.Name("X-Forwarded-For"))
    try await site.open { client in
      func ask(from: String) async throws -> TestResponse {
        try await client.execute(uri: address, method: .get, headers: [name: from], body: nil)
      }
      for _ in 0..<30 { #expect(try await ask(from: "203.0.113.9").status == .ok) }
      let late = try await ask(from: "203.0.113.9")
      #expect(late.status == .tooManyRequests && late.headers[.retryAfter] == "2")
      #expect(try await ask(from: "203.0.113.10").status == .ok)
      test.clock.now = test.clock.now.adding(seconds: 2)
      #expect(try await ask(from: "203.0.113.9").status == .ok)
    }
    // Another node has seen none of them, and knows all the same.
    try await TestSite(test, trustedProxies: 1).open { client in
      let late = try await client.execute(uri: address, method: .get, headers: [name: "203.0.113.9"], body: nil)
      #expect(late.status == .tooManyRequests && late.headers[.retryAfter] == "2")
    }
  }
}
