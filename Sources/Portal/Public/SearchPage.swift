/// The results of 站内搜索.
struct SearchPage: Sendable, Equatable {
  /// What was typed.
  var query: String
  /// What was found, the ways in first.
  var hits: [SiteSearch.Hit]
}

extension SearchPage {
  /// The page as it is shown.
  var body: PageBody {
    let crumbs = [Link("首页", Routes.home().description), Link("站内搜索")]
    return PageBody("站内搜索", crumbs: crumbs, "\(PageHeading("站内搜索", lead: lead))\(Card(nil, results))")
  }

  private var lead: HTML {
    query.isEmpty ? "在页面顶部的搜索框中输入要查找的内容。" : "“\(query)”共找到\(hits.count)条结果。"
  }

  private var results: HTML {
    let empty = EmptyState(
      query.isEmpty ? "请输入搜索内容" : "没有找到相关内容", text: "可以换一个词，如“初定”“证书”“受理单位”。")
    let items = hits.map { LinkList.Item(Link($0.title, $0.address?.description), text: $0.text) }
    return LinkList(items, empty: empty).html
  }
}
