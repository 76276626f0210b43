import Services
import Titles

/// 政策资讯: what the reform office has published.
struct ArticlesPage: Equatable {
  /// One kind; nil: all.
  var kind: ArticleKind?
  /// What was searched for.
  var words: String
  var found: ListPage<ArticleHeading>
  var page: PageRequest
  /// The list's address with what was chosen.
  var address: ListAddress
}

extension ArticlesPage {
  /// The page as it is shown.
  var body: PageBody {
    let tabs = Tabs(
      "栏目",
      [Link("全部", address.with("kind", nil).text, isCurrent: kind == nil)]
        + ArticleKind.allCases.map { Link($0.label, address.with("kind", $0.rawValue).text, isCurrent: $0 == kind) })
    let kept = FormBody(["kind": kind?.rawValue ?? ""])
    let search = FilterForm(
      action: Routes.articles().description,
      fields: TextField(FieldInfo("q", "标题或正文中的词"), value: words, kind: .search).html, kept: kept)
    let pages = Pagination(address, page: page, total: found.total, countLimit: ArticleService.countLimit)
    let empty =
      words.isEmpty
      ? EmptyState("还没有发布内容", text: "市职改办发布后会显示在这里。")
      : EmptyState("没有找到含有“\(words)”的内容", text: "请换一个更短的词试试，两个字也可以。")
    let list = LinkList(found.rows.map(\.item), empty: empty)
    let title = "政策资讯"
    return PageBody(
      title, crumbs: [Link("首页", Routes.home().description), Link(title)],
      "\(PageHeading(title))\(Card(nil, "\(tabs)\(search)\(list)\(pages)"))")
  }
}

extension ArticleHeading {
  /// A line of a list on the portal.
  var item: LinkList.Item {
    LinkList.Item(
      Link(title, Routes.article(id).description), text: source, tag: StatusTag(.info, kind.label),
      time: publishedOn?.description)
  }
}
