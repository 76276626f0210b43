import Services
import TestKit
import Testing
import Titles

@Suite struct ArticleServiceTests {
  private let window = ListWindow(offset: 0, limit: 20)

  private func entry(_ title: String, _ body: String) -> ArticleEntry {
    var entry = ArticleEntry()
    entry.kind = "policy"
    entry.title = title
    entry.source = "示例职改办"
    entry.body = body
    return entry
  }

  @Test func onlyWhatIsPublishedIsRead() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let service = ArticleService(platform: test.platform)
    let id = try await service.create(entry("关于公示的通知", "公示不少于五个工作日。"), by: office)
    #expect(await outcome { _ = try await service.article(id) } == "NotFound")
    #expect(try await service.published(containing: "公示", in: window).rows == [])
    try await service.publish(id, version: 1, by: office)
    #expect(try await service.article(id).publishedOn == Day("2025-08-20"))
    #expect(try await service.published(containing: "公示", in: window).rows.map(\.title) == ["关于公示的通知"])
    #expect(await outcome { try await service.publish(id, version: 2, by: office) } == "published")
    #expect(await outcome { try await service.remove(id, by: office) } == "published")
    #expect(await outcome { try await service.change(entry("新", "新"), of: id, version: 1, by: office) } == "stale")
    try await service.change(entry("关于公示期的通知", "拍照存档。"), of: id, version: 2, by: office)
    #expect(try await service.published(containing: "五个", in: window).rows == [])
    #expect(try await service.published(containing: "存档", in: window).total == 1)
    try await service.withdraw(id, version: 3, by: office)
    #expect(await outcome { _ = try await service.article(id) } == "NotFound")
    #expect(try await service.published(containing: "存档", in: window).total == 0)
    #expect(try await service.all(.withdrawn, in: window, for: office).rows.map(\.id) == [id])
    try await service.remove(id, by: office)
    #expect(try await service.all(nil, in: window, for: office).total == 0)
    #expect(
      try await test.audited(id.rawValue) == [
        "article.create", "article.publish", "article.change", "article.withdraw", "article.delete",
      ])
  }

  @Test func wordsOfTwoCharactersAreFoundInTitlesAndTexts() async throws {
    let test = try await TestPlatform()
    let service = ArticleService(platform: test.platform)
    _ = try await test.article("职称证书查验", "扫描二维码。", kind: .manual, on: Day("2025-08-01"))
    _ = try await test.article("关于继续教育的通知", "公需科目30学时，Swift 课程另计。", on: Day("2025-08-02"))
    _ = try await test.article("电子证件", "证明书与职务名称。", kind: .news, on: Day("2025-08-03"))
    func found(_ text: String, _ kind: ArticleKind? = nil) async throws -> [String] {
      try await service.published(kind, containing: text, in: window).rows.map(\.title)
    }
    #expect(try await found("证书") == ["职称证书查验"])
    // Both pairs stand in the third one too, but not after each other.
    #expect(try await found("职称证书") == ["职称证书查验"])
    #expect(try await found("科目 学时") == ["关于继续教育的通知"])
    #expect(try await found("swi") == ["关于继续教育的通知"])
    #expect(try await found("证") == ["电子证件", "职称证书查验"])
    #expect(try await found("证", .news) == ["电子证件"])
    #expect(try await found("，") == [])
    #expect(try await found("") == ["电子证件", "关于继续教育的通知", "职称证书查验"])
  }

  @Test func everythingWrongIsSaidAtOnce() async throws {
    let test = try await TestPlatform()
    let office = try await test.administrator(.system)
    let auditor = try await test.administrator(.audit)
    let service = ArticleService(platform: test.platform)
    var wrong = entry("", "")
    wrong.kind = ""
    wrong.publishedOn = "昨天"
    #expect(await outcome { _ = try await service.create(wrong, by: office) } == "missing missing missing date-invalid")
    #expect(await outcome { _ = try await service.create(entry("题", "文"), by: auditor) } == "no-menu")
  }
}
