import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct ApprovalDocumentPagesTests {
  private let fields: KeyValuePairs<String, String> = [
    "number": "演职改〔2025〕1号", "title": "关于公布职称初定结果的通知", "issuedOn": "2025-08-18",
    "business": "initialDetermination", "kind": "issue",
  ]

  @Test("新建 and 发布 with a PDF; what was uploaded is kept when something else is wrong")
  func publish() async throws {
    let test = try await TestPlatform()
    let bureau = try await test.authority("演示区人社局", number: 1)
    let site = try TestSite(test)
    let fields = fields
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await owner.get(Routes.approvalDocuments(bureau.id)).text.contains("还没有核准文件"))
      _ = try await owner.get(Routes.approvalDocumentNew(bureau.id))
      let publish = Routes.approvalDocumentPublish(bureau.id)
      let picture = try await owner.post(publish, fields, file: Array("GIF89a".utf8), name: "公文.pdf", as: "attachment")
      #expect(picture.status == 422)
      #expect(picture.text.contains("不是PDF文件") && picture.text.contains("value=\"演职改〔2025〕1号\""))
      let half = try await owner.post(
        publish, ["number": "演职改〔2025〕1号"], file: TestFiles.pdf(), name: "公文.pdf", as: "attachment")
      #expect(half.status == 422)
      #expect(half.text.contains("请填写文件名称。") && half.text.contains("name=\"uploaded\"") && half.text.contains("公文.pdf"))
      let id = try #require(half.text.firstMatch(of: /name="uploaded" value="([^"]*)"/)).1
      let size = try #require(half.text.firstMatch(of: /name="uploadedSize" value="([^"]*)"/)).1
      let done = try await owner.post(
        publish,
        [
          "number": "演职改〔2025〕1号", "title": "通知", "issuedOn": "2025-08-18", "business": "initialDetermination",
          "kind": "issue", "uploaded": String(id), "uploadedName": "公文.pdf", "uploadedSize": String(size),
        ], file: [], name: "", as: "attachment")
      #expect(done.location == Routes.approvalDocuments(bureau.id).description)
      let list = try await owner.get(Routes.approvalDocuments(bureau.id))
      #expect(list.text.contains("演职改〔2025〕1号") && list.text.contains("已发布") && list.text.contains("证书发放"))
      let file = try await owner.bytes(Routes.file(AttachmentID(rawValue: String(id))))
      #expect(file == TestFiles.pdf())
      let taken = try await owner.post(publish, fields, file: TestFiles.pdf(), name: "公文.pdf", as: "attachment")
      #expect(taken.text.contains("已发布过发文字号"))
    }
  }

  @Test("撤回 asks for a reason and is gone once it is done")
  func withdraw() async throws {
    let world = try await CertificateWorld()
    let id = try await world.document()
    let site = try TestSite(world.test)
    let unit = world.bureau.id
    try await site.open { client in
      let owner = try await TestVisitor.signedIn("unit1", door: .unit, to: site, client)
      #expect(try await owner.get(Routes.approvalDocument(unit, id)).text.contains(">撤回</button>"))
      let wrong = try await owner.post(Routes.approvalDocumentWithdraw(unit, id), ["reason": " "])
      #expect(wrong.status == 422 && wrong.text.contains("请填写撤回原因。"))
      let done = try await owner.post(Routes.approvalDocumentWithdraw(unit, id), ["reason": "文号有误"])
      #expect(done.status == 303)
      let page = try await owner.get(Routes.approvalDocument(unit, id))
      #expect(page.text.contains("已撤回") && page.text.contains("文号有误") && !page.text.contains(">撤回</button>"))
    }
  }

  @Test("another unit's document and file aren't there")
  func otherUnit() async throws {
    let world = try await CertificateWorld()
    let id = try await world.document()
    let paper = try await world.documents.document(id, of: world.bureau.id, by: world.viewer).document.attachment
    let other = try await world.test.authority("另一演示局", number: 2)
    let site = try TestSite(world.test)
    let bureau = world.bureau
    try await site.open { client in
      let stranger = try await TestVisitor.signedIn("unit2", door: .unit, to: site, client)
      #expect(try await stranger.get(Routes.approvalDocument(bureau.id, id)).status == 404)
      #expect(try await stranger.get(Routes.approvalDocument(other.id, id)).status == 404)
      #expect(try await stranger.get(Routes.file(paper)).status == 404)
      _ = try await stranger.get(Routes.approvalDocumentNew(other.id))
      #expect(try await stranger.post(Routes.approvalDocumentWithdraw(other.id, id), ["reason": "越权"]).status == 404)
    }
  }
}
