import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite("附件 in the browser")
struct FilePagesTests {
  /// A site with an application that is being filled.
  struct Ground: Sendable {
    let test: TestPlatform
    let site: TestSite
    let filed: FiledApplication

    init(_ kind: TestAttachments = .folder) async throws {
      test = try await TestPlatform(attachments: kind.place())
      site = try TestSite(test)
      filed = try await test.filedApplication()
    }

    /// The applicant in front of a browser, and the place for files that the authority asks for.
    func visit(
      _ body: @escaping @Sendable (TestVisitor, _ requirement: String) async throws -> Void
    ) async throws {
      try await site.open { client in
        let visitor = try await TestVisitor.signedIn("person1", door: .personal, to: site, client)
        let page = try await visitor.get(Routes.fillSection(filed.id, "attachments"))
        let places = page.text.matches(of: /data-field-name="([^"]+)"/)
        try await body(visitor, String(try #require(places.last).output.1))
      }
    }
  }

  @Test("a file goes by PUT, can be opened, removed, and chosen again", arguments: TestAttachments.available)
  func put(_ kind: TestAttachments) async throws {
    let ground = try await Ground(kind)
    let filed = ground.filed
    try await ground.visit { visitor, field in
      let stored = try await visitor.put(
        Routes.fillUpload(filed.id, "attachments", field), TestFiles.pdf(pages: 2, mark: "put"), name: "获奖证书.pdf")
      #expect(stored.status == 201)
      let name = try #require(stored.text.firstMatch(of: /data-file="([^"]+)"/)).output.1
      let id = try #require(AttachmentID(String(name)))
      let opened = try await visitor.get(Routes.file(id))
      #expect(opened.status == 200)
      #expect(opened.text.hasPrefix("%PDF-"))
      let page = try await visitor.get(Routes.fillSection(filed.id, "attachments"))
      #expect(page.text.contains("获奖证书.pdf"))
      let removed = try await visitor.post(
        Routes.fillSectionSave(filed.id, "attachments"), ["_remove": id.rawValue, "_go": "stay"])
      #expect(removed.status == 303)
      #expect(!(try await visitor.get(Routes.fillSection(filed.id, "attachments")).text.contains("获奖证书.pdf")))
      let choices = try await visitor.get(Routes.fillReuse(filed.id, "attachments", field))
      #expect(choices.text.contains("获奖证书.pdf"))
      let none = try await visitor.post(Routes.fillReuseChoose(filed.id, "attachments", field))
      #expect(none.status == 422)
      #expect(none.text.contains("请选择一个文件。"))
      let chosen = try await visitor.post(Routes.fillReuseChoose(filed.id, "attachments", field), ["file": id.rawValue])
      #expect(chosen.location == Routes.fillSection(filed.id, "attachments").description)
      #expect(try await visitor.get(Routes.fillSection(filed.id, "attachments")).text.contains("获奖证书.pdf"))
    }
  }

  @Test("each faulty file is refused with its own sentence")
  func faults() async throws {
    let ground = try await Ground()
    let filed = ground.filed
    try await ground.visit { visitor, field in
      let address = Routes.fillUpload(filed.id, "attachments", field)
      let large = TestFiles.pdf() + [UInt8](repeating: 32, count: 11 << 20)
      let cases: [(bytes: [UInt8], words: String)] = [
        ([], "是空文件"), (TestFiles.photo(), "不是PDF文件"), (TestFiles.brokenPDF(), "已损坏或不完整"),
        (TestFiles.encryptedPDF(), "密码"), (TestFiles.pdf(pages: 0), "没有任何页面"), (large, "超过10 MB"),
      ]
      for item in cases {
        let answer = try await visitor.put(address, item.bytes, name: "材料.pdf")
        #expect(answer.status == 422)
        #expect(answer.text.contains(item.words), "\(item.words)")
      }
      let huge = TestFiles.pdf() + [UInt8](repeating: 32, count: 17 << 20)
      let tooLarge = try await visitor.put(address, huge, name: "材料.pdf")
      #expect(tooLarge.status == 413)
      let nowhere = try await visitor.put(Routes.fillUpload(filed.id, "basic", "name"), TestFiles.pdf(), name: "a.pdf")
      #expect(nowhere.status == 404)
    }
  }

  @Test(
    "without scripts files go with the form; one that is refused doesn't touch the others",
    arguments: TestAttachments.available)
  func multipart(_ kind: TestAttachments) async throws {
    let ground = try await Ground(kind)
    let (filed, test) = (ground.filed, ground.test)
    try await ground.visit { visitor, field in
      let page = Routes.fillSection(filed.id, "attachments")
      let mixed = try await visitor.postFiles(
        Routes.fillSectionSave(filed.id, "attachments"), ["_go": "stay"],
        files: [
          (field, "好的.pdf", TestFiles.pdf(mark: "good")), (field, "坏的.pdf", TestFiles.brokenPDF()), (field, "", []),
        ])
      #expect(mixed.status == 422)
      #expect(mixed.text.contains("文件“坏的.pdf”已损坏或不完整"))
      #expect(mixed.text.contains("好的.pdf"))
      let kept = try await visitor.get(page)
      #expect(kept.text.contains("好的.pdf"))
      #expect(!kept.text.contains("坏的.pdf"))
      let photo = try await visitor.postFiles(
        Routes.fillSectionSave(filed.id, "basic"), ["formerName": "曾用乙", "_go": "stay"],
        files: [("photo", "新照片.png", TestFiles.photo(shade: 120))])
      #expect(photo.status == 303)
      let form = try await ReadableFormService(platform: test.platform).form(filed.id, for: filed.viewer)
      #expect(form.photo?.name == "新照片.jpg")
      #expect(form.answers["basic", "formerName"] == .text("曾用乙"))
    }
  }

  @Test("a download comes in parts, and as the bytes that were sent", arguments: TestAttachments.available)
  func download(_ kind: TestAttachments) async throws {
    let ground = try await Ground(kind)
    let filed = ground.filed
    let sent = TestFiles.pdf(pages: 3, mark: String(repeating: "0123456789", count: 300_000))
    try await ground.visit { visitor, field in
      let stored = try await visitor.put(Routes.fillUpload(filed.id, "attachments", field), sent, name: "大文件.pdf")
      let name = try #require(stored.text.firstMatch(of: /data-file="([^"]+)"/)).output.1
      let address = Routes.file(try #require(AttachmentID(String(name))))
      #expect(try await visitor.bytes(address) == sent)
      let part = try await visitor.get(address.description, range: "bytes=1-3")
      #expect(part.status == 206)
      #expect(part.text == "PDF")
    }
  }

  @Test("while the store is out of reach the form keeps everything else, and says so at the upload")
  func outage() async throws {
    let ground = try await Ground()
    let (filed, test) = (ground.filed, ground.test)
    try await ground.visit { visitor, field in
      test.attachments.isBroken = true
      let address = Routes.fillUpload(filed.id, "attachments", field)
      let refused = try await visitor.put(address, TestFiles.pdf(mark: "outage"), name: "获奖证书.pdf")
      #expect(refused.status == 503)
      #expect(refused.text.contains("文件“获奖证书.pdf”没有上传：文件存储暂时无法访问"))
      let saved = try await visitor.postFiles(
        Routes.fillSectionSave(filed.id, "basic"), ["formerName": "曾用丙", "_go": "stay"],
        files: [("photo", "新照片.png", TestFiles.photo(shade: 120))])
      #expect(saved.status == 422)
      #expect(saved.text.contains("文件“新照片.png”没有上传：文件存储暂时无法访问"))
      let form = try await ReadableFormService(platform: test.platform).form(filed.id, for: filed.viewer)
      #expect(form.answers["basic", "formerName"] == .text("曾用丙"))
      #expect(form.photo?.name == "免冠照.jpg")
      let opened = try await visitor.get(Routes.file(filed.file))
      #expect(opened.status == 503)
      #expect(opened.retryAfter == "30")
      #expect(opened.text.contains("文件存储暂时无法访问，本次操作没有执行"))
      #expect(try test.uploadsUnderWay() == [])
      test.attachments.isBroken = false
      #expect(try await visitor.put(address, TestFiles.pdf(mark: "outage"), name: "获奖证书.pdf").status == 201)
      #expect(try await visitor.get(Routes.file(filed.file)).status == 200)
    }
  }
}
