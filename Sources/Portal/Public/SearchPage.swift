import Services
import Titles

/// 站内搜索: what was asked for, and what there is.
struct SearchPage: Sendable, Equatable {
  /// What was typed.
  var query: String
  /// Services, accepting authorities and plans that fit.
  var found: [HomePage.Entry]
  /// The latest articles in which it stands.
  var articles: [ArticleHeading] = []
  /// How many articles there are.
  var articleTotal = 0

  /// The entries in which every word of the query stands, in their order.
  static func matching(_ entries: [HomePage.Entry], _ query: String) -> [HomePage.Entry] {
    let words = query.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard !words.isEmpty else { return [] }
    return entries.filter { entry in
      let text = "\(entry.title) \(entry.text)".lowercased()
      return words.allSatisfy(text.contains)
    }
  }
}

extension SearchPage {
  /// The page as it is shown.
  var body: PageBody {
    PageBody(
      query.isEmpty ? "站内搜索" : "搜索“\(query)”", crumbs: [Link("首页", Routes.home().description), Link("站内搜索")], content)
  }

  private var content: HTML {
    let items = found.map { LinkList.Item(Link($0.title, $0.address.description), text: $0.text) }
    let heading = query.isEmpty ? "站内搜索" : "搜索“\(query)”的结果"
    let services = found.isEmpty && !articles.isEmpty ? HTML() : LinkList(items, empty: empty).html
    return "\(Card(heading, level: 1, lead: lead, services))\(texts)"
  }

  private var texts: HTML {
    guard !articles.isEmpty else { return HTML() }
    let all: HTML =
      articleTotal > articles.count
      ? ButtonLink("查看全部 \(articleTotal) 篇", Routes.articles().with("q", query).description).html : HTML()
    return Card("政策资讯", actions: all, LinkList(articles.map(\.item)).html).html
  }

  private var lead: HTML {
    guard !found.isEmpty || !articles.isEmpty else { return HTML() }
    let texts: HTML = "\(if: articleTotal > 0, "，\(articleTotal) 篇文章")"
    return "找到 \(found.count) 项服务、受理单位和申报计划\(texts)。"
  }

  private var empty: EmptyState {
    query.isEmpty
      ? EmptyState("请在页面上方的搜索框中输入要查找的内容", text: "可以输入服务、受理单位、评审委员会或申报计划的名称，例如“初定”“证书”“人力资源”。")
      : EmptyState("没有找到与“\(query)”相关的内容", text: "请换一个更短的词试试，或从首页的服务事项进入。")
  }
}
