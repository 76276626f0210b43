import Services
import Titles

/// 资讯与手册: every article.
struct OfficeArticlesPage: Equatable {
  /// One state; nil: all.
  var state: ArticleState?
  var found: ListPage<ArticleHeading>
  var page: PageRequest
  /// The list's address with what was chosen.
  var address: ListAddress
}

extension OfficeArticlesPage {
  var body: PageBody {
    let title = OfficeMenu.articles.label
    let tabs = Tabs(
      "状态",
      [Link("全部", address.with("state", nil).text, isCurrent: state == nil)]
        + ArticleState.allCases.map { Link($0.label, address.with("state", $0.rawValue).text, isCurrent: $0 == state) })
    let add = ButtonLink("新增文章", Routes.officeArticleNew().description, .primary)
    let pages = Pagination(address, page: page, total: found.total, countLimit: ArticleService.countLimit)
    return PageBody(
      title, crumbs: OfficeMenu.articles.crumbs(),
      "\(PageHeading(title, actions: add.html))\(Card(nil, "\(tabs)\(ExportBar(address, total: found.total))\(table)\(pages)"))")
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("标题", width: .wide), TableColumn("栏目", width: .narrow), TableColumn("来源"),
      TableColumn("状态", width: .narrow), TableColumn("发布日期", width: .narrow), TableColumn("最近修改", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, row in
      TableRow([
        "\(page.offset + index + 1)", "\(Link(row.title, Routes.officeArticle(row.id).description))", "\(row.kind.label)",
        "\(row.source)", "\(row.state.tag)", row.publishedOn.map { "\($0)" } ?? "未发布", "\(row.updatedAt)",
      ])
    }
    return DataTable("文章", columns: columns, rows: rows, empty: EmptyState("没有文章", text: "点击“新增文章”编写，发布后显示在门户的“政策资讯”中。"))
  }
}

extension ArticleState {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .draft: StatusTag(.warning, label)
    case .published: StatusTag(.success, label)
    case .withdrawn: StatusTag(.neutral, label)
    }
  }
}
