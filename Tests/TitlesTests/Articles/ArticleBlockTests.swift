import Testing
import Titles

@Suite struct ArticleBlockTests {
  @Test func headingsParagraphsListsAndLinksAreRead() {
    let text = """
      各单位：
      ## 一、公示
      - 不少于5个工作日
      - 见[须知](/apply/confirmation)

      详见[通知](https://example.com/a)，谢谢。
      """
    #expect(
      ArticleBlock.blocks(of: text) == [
        .paragraph([ArticleSpan("各单位：")]), .heading("一、公示"),
        .list([[ArticleSpan("不少于5个工作日")], [ArticleSpan("见"), ArticleSpan("须知", address: "/apply/confirmation")]]),
        .paragraph([ArticleSpan("详见"), ArticleSpan("通知", address: "https://example.com/a"), ArticleSpan("，谢谢。")]),
      ])
  }

  @Test(arguments: ["[a](javascript:alert)", "[a](//example.com)", "[a](data:text/html,b)", "[a](/\\example.com)", "[]()", "#"])
  func whatIsNoAddressOfOursOrOfTheWebStaysText(_ line: String) {
    #expect(ArticleBlock.blocks(of: line) == [.paragraph([ArticleSpan(line)])])
  }
}
