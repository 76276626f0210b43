import Testing

@testable import Portal

struct SearchPageTests {
  private let entries = [
    HomePage.Entry(title: "职称初定", text: "毕业后首次取得职称", address: Routes.home()),
    HomePage.Entry(title: "证书查验", text: "编号或二维码核对真伪", address: Routes.accessibility()),
  ]

  @Test func `an entry is found when every word stands in its title or text`() {
    #expect(SearchPage.matching(entries, "初定").map(\.title) == ["职称初定"])
    #expect(SearchPage.matching(entries, "证书 编号").map(\.title) == ["证书查验"])
    #expect(SearchPage.matching(entries, "职称 编号").isEmpty)
    #expect(SearchPage.matching(entries, "  ").isEmpty)
  }

  @Test func `nothing found says what to try, with the words escaped`() {
    let body = SearchPage(query: "<b>", found: []).body
    let text = body.content.description
    #expect(text.contains("没有找到与“&lt;b&gt;”相关的内容"))
    #expect(!text.contains("<b>”"))
  }

  @Test func `what is found leads there`() {
    let text = SearchPage(query: "初定", found: [entries[0]]).body.content.description
    #expect(text.contains("找到 1 项服务、受理单位和申报计划。"))
    #expect(text.contains("<a href=\"/\">职称初定</a>"))
  }
}
