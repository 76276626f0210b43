import Services
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct OfficeArticlePagesTests {
  @Test func anArticleGoesFromDraftToThePortalAndBack() async throws {
    let test = try await TestPlatform()
    _ = try await test.administrator(.system)
    let site = try TestSite(test)
    try await site.open { client in
      let office = try await TestVisitor.signedIn("system", door: .office, to: site, client)
      let reader = TestVisitor(client)
      _ = try await office.get(Routes.officeArticleNew())
      let refused = try await office.post(Routes.officeArticleCreate(), ["title": "关于<公示>的通知", "kind": "policy"])
      #expect(refused.status == 422)
      #expect(refused.text.contains("请填写正文。"))
      #expect(refused.text.contains("value=\"关于&lt;公示&gt;的通知\""))
      let made = try await office.post(
        Routes.officeArticleCreate(),
        [
          "title": "关于<公示>的通知", "kind": "policy", "source": "示例职改办", "number": "演〔2025〕1号",
          "body": "## 一、期限\n公示不少于[五个工作日](/articles)。\n- <script>",
        ])
      let place = made.location ?? ""
      let id = try #require(ArticleID(String(place.split(separator: "/").last ?? "")))
      #expect(try await reader.get(Routes.article(id)).status == 404)
      let draft = try await office.get(place)
      #expect(draft.text.contains("<h2>一、期限</h2>"))
      _ = try await office.post(Routes.officeArticlePublish(id), ["version": "1"])
      let page = try await reader.get(Routes.article(id))
      #expect(page.status == 200)
      #expect(page.text.contains("文号：演〔2025〕1号"))
      #expect(page.text.contains("<a href=\"/articles\">五个工作日</a>"))
      #expect(page.text.contains("<li>&lt;script&gt;</li>"))
      #expect(try await reader.get(Routes.home()).text.contains("关于&lt;公示&gt;的通知"))
      #expect(try await reader.get(Routes.search().with("q", "公示")).text.contains("关于&lt;公示&gt;的通知"))
      #expect(try await reader.get(Routes.articles().with("q", "工作")).text.contains("关于&lt;公示&gt;的通知"))
      #expect(try await reader.get(Routes.articles().with("kind", "news")).text.contains("还没有发布内容"))
      _ = try await office.get(Routes.officeArticle(id))
      _ = try await office.post(Routes.officeArticleWithdraw(id), ["version": "2"])
      #expect(try await reader.get(Routes.article(id)).status == 404)
      #expect(try await office.get(Routes.officeArticles().with("state", "withdrawn")).text.contains("已撤下"))
      let gone = try await office.post(Routes.officeArticleDelete(id))
      #expect(gone.location == Routes.officeArticles().description)
    }
  }
}
