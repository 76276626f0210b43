import Titles

/// 职称初定, 职称确认: the notice and the accepting authorities to choose from.
struct BusinessPage: Sendable, Equatable {
  /// Which business.
  var business: Business
  /// 注意.
  var notice: ReferenceText
  /// What was searched for.
  var query: String
  /// The authorities of this page of the list.
  var rows: [Row]
  /// How many there are in all.
  var total: Int
  /// Which page of the list it is.
  var page: PageRequest
  /// The address with its search.
  var address: ListAddress

  /// One authority.
  struct Row: Sendable, Equatable {
    var id: AuthoritySettingID
    var name: String
    var phone: String
  }
}

extension BusinessPage {
  /// The page as it is shown.
  var body: PageBody {
    let notice = Notice(.info, title: self.notice.title, "\(each: self.notice.paragraphs, { "<p>\($0)</p>" })")
    let search = FilterForm(
      action: Routes.business(business).description,
      fields: TextField(FieldInfo("q", "请输入受理单位名称"), value: query, kind: .search).html)
    let list: HTML = "\(search)\(table)\(Pagination(address, page: page, total: total))"
    let content: HTML = """
      \(PageHeading(business.label, lead: "选择受理单位，查看申报须知和附件要求，然后点击“我要申报”。"))\(notice)\
      \(Card("受理单位", list))
      """
    return PageBody(business.label, crumbs: [Link("首页", Routes.home().description), Link(business.label)], content)
  }

  private var table: DataTable {
    let shown = rows.enumerated().map { index, row in
      TableRow([
        "\(page.offset + index + 1)", "\(Link(row.name, Routes.authority(business, row.id).description))",
        row.phone.isEmpty ? "暂无" : "\(row.phone)",
      ])
    }
    let empty = EmptyState(
      "没有找到受理单位", text: "请换一个名称再试；若仍未找到，请联系受理单位确认是否启用本系统，只有具备职称发证权限并启用申报的单位才会列出。")
    return DataTable(
      "受理单位", columns: [TableColumn("序号", width: .narrow), TableColumn("受理单位"), TableColumn("联系方式")],
      rows: shown, empty: empty)
  }
}
