import HTTPTypes
import Hummingbird
import NIOCore
import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct MyCertificatesPagesTests {
  @Test("list, page, file and 查验记录 of the holder's own certificate; others find nothing")
  func holder() async throws {
    let world = try await CertificateWorld()
    let (owner, _, certificate) = try await world.issued()
    _ = try await world.test.person("旁人", number: 77)
    let site = try TestSite(world.test)
    let token = world.certificates.checkToken(of: certificate)
    try await site.open { client in
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      let list = try await holder.get(Routes.myCertificates())
      for words in ["系统发放", "工程技术人才_助理工程师", "建筑", "演示区人力资源和社会保障局", "2025-08-20", "有效", "下载", "查看", "查验记录"] {
        #expect(list.text.contains(words), "\(words)")
      }
      #expect(list.text.contains("通过系统申报的无需登记证书信息") && !list.text.contains("上报人社部"))
      let page = try await holder.get(Routes.myCertificate(certificate.id))
      #expect(page.text.contains(certificate.number) && page.text.contains("<svg") && page.text.contains("/check/\(token)"))
      let file = try await holder.bytes(Routes.myCertificateFile(certificate.id))
      #expect(file.starts(with: Array("%PDF-".utf8)))
      #expect(list.text.contains("下载OFD") && page.text.contains("下载OFD"))
      let ofd = try await holder.bytes(Routes.myCertificateOFD(certificate.id))
      let viewer = try await world.test.viewer(owner)
      #expect(try await world.certificates.file(of: certificate.id, as: .ofd, by: viewer).bytes == ofd)
      #expect(try await holder.get(Routes.myCertificateChecks(certificate.id)).text.contains("还没有人查验过"))
      let stranger = TestVisitor(client)
      _ = try await stranger.get(Routes.checkToken(token))
      let checks = try await holder.get(Routes.myCertificateChecks(certificate.id))
      #expect(checks.text.contains("扫描二维码") && checks.text.contains("2025-08-20 09:00:00"))
      let other = try await TestVisitor.signedIn("person77", door: .personal, to: site, client)
      #expect(try await other.get(Routes.myCertificates()).text.contains("还没有证书"))
      for address in [
        Routes.myCertificate(certificate.id), Routes.myCertificateFile(certificate.id),
        Routes.myCertificateOFD(certificate.id), Routes.myCertificateChecks(certificate.id),
      ] {
        #expect(try await other.get(address).status == 404)
        #expect(try await stranger.get(address).status == 303)
      }
      let unit = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await unit.get(Routes.myCertificates()).status == 403)
    }
  }

  @Test("each format has its own type and name", arguments: [(CertificateFormat.pdf, "pdf"), (.ofd, "ofd")])
  func fileNames(_ format: CertificateFormat, _ ending: String) async throws {
    let world = try await CertificateWorld()
    let (owner, _, issued) = try await world.issued()
    let viewer = try await world.test.viewer(owner)
    let certificate = try await world.certificates.file(of: issued.id, as: format, by: viewer).certificate
    let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let answer = try await CertificateFile(certificate, format, [1, 2], .attachment).response(to: request)
    #expect(answer.headers[.contentType] == "application/\(ending)")
    #expect(answer.headers[.contentDisposition]?.hasSuffix("\(certificate.number).\(ending)") == true)
    let digest = try #require(certificate.sha256(of: format))
    #expect(answer.headers[.eTag] == "\"\(digest.prefix(32))\"")
  }

  @Test("a revoked certificate says so beside its unchanged file")
  func revoked() async throws {
    let world = try await CertificateWorld()
    let (_, batch, certificate) = try await world.issued()
    let paper = try await world.document(.revoke, number: "演职改〔2025〕9号")
    _ = try await world.issuances.revoke(
      [certificate.origin()], of: batch, under: paper, reason: "材料造假", in: world.bureau.id, by: world.viewer)
    let site = try TestSite(world.test)
    try await site.open { client in
      let holder = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
      #expect(try await holder.get(Routes.myCertificates()).text.contains("已撤销"))
      let page = try await holder.get(Routes.myCertificate(certificate.id))
      #expect(page.text.contains("该证书已依据演职改〔2025〕9号（2025-08-20）撤销，不再有效"))
      #expect(page.text.contains("材料造假"))
      #expect(try await holder.get(Routes.myCertificateFile(certificate.id)).status == 200)
    }
  }
}
