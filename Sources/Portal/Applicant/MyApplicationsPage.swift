import Services
import Titles

/// 我的申报.
struct MyApplicationsPage: Sendable, Equatable {
  /// 注意.
  var notice: ReferenceText
  /// What it is filtered by.
  var filter: ApplicationFilter
  /// The years to choose from.
  var years: [Int]
  /// The rows of this page of the list.
  var rows: [ApplicationRow]
  /// How many there are in all.
  var total: Int
  /// Which page of the list it is.
  var page: PageRequest
  /// The address with its filters.
  var address: ListAddress
}

extension MyApplicationsPage {
  /// The page as it is shown.
  var body: PageBody {
    let notice = Notice(.info, title: self.notice.title, "\(each: self.notice.paragraphs, { "<p>\($0)</p>" })")
    let start = Business.open.map { ButtonLink($0.applying, Routes.business($0).description, .primary).html }
    let list: HTML = "\(filters)\(ExportBar(address, total: total))\(table)\(Pagination(address, page: page, total: total))"
    return PageBody(
      "我的申报", crumbs: [Link("个人中心", Routes.profile().description), Link("我的申报")],
      "\(PageHeading("我的申报", actions: HTML(joined: start, separator: " ")))\(notice)\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let businesses = Business.open.map { Choice($0.rawValue, $0.label) }
    let states = ApplicationState.allCases.map { Choice($0.rawValue, $0.label) }
    let years = self.years.map { Choice(String($0), "\($0)年") }
    return FilterForm(
      action: Routes.myApplications().description,
      fields: """
        \(SelectField(FieldInfo("business", "申报项目"), choices: businesses, value: filter.business?.rawValue ?? "", prompt: "全部"))\
        \(SelectField(FieldInfo("state", "状态"), choices: states, value: filter.state?.rawValue ?? "", prompt: "全部"))\
        \(SelectField(FieldInfo("year", "年度"), choices: years, value: filter.year.map(String.init) ?? "", prompt: "全部"))
        """)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("申报书编号", width: .narrow), TableColumn("申报项目", width: .narrow),
      TableColumn("申报计划/受理单位"), TableColumn("申报截止时间", width: .narrow), TableColumn("提交时间", width: .narrow),
      TableColumn("状态", width: .narrow), TableColumn("操作", width: .wide),
    ]
    let isFiltered = filter != ApplicationFilter()
    let empty =
      isFiltered
      ? EmptyState("没有符合条件的申报", text: "请换一个条件，或点击“重置”显示全部申报。")
      : EmptyState("您还没有申报", text: "点击本页上方的\(Business.named(\.applying))，选择受理单位，开始申报。")
    return DataTable("我的申报", columns: columns, rows: rows.enumerated().map(row), empty: empty)
  }

  private func row(_ index: Int, _ row: ApplicationRow) -> TableRow {
    let summary = row.summary
    let time = summary.submittedAt.map(\.description) ?? "-"
    return TableRow(
      [
        "\(page.offset + index + 1)", "\(summary.number)", "\(summary.business.label)", "\(summary.authorityName)", "-",
        "\(time)", "\(summary.state.tag)", actions(row),
      ], dimmed: summary.state == .deleted)
  }

  private func actions(_ row: ApplicationRow) -> HTML {
    let links = row.actions.map { action -> HTML in
      let address = MyApplicationsPage.address(action, row.summary.id).description
      let download: HTML = "\(attribute: "download", if: action == .download)"
      let label: HTML = "\(action.label)<span class=\"visually-hidden\">\(row.summary.number)</span>"
      return "<a href=\"\(address)\"\(download)\(attribute: "class", action == .delete ? "link-danger" : nil)>\(label)</a>"
    }
    return "<span class=\"row-actions\">\(links)</span>"
  }

  /// Where a button of a row leads.
  static func address(_ action: ApplicantAction, _ id: ApplicationID) -> SiteURL {
    switch action {
    case .fill, .correct: Routes.fill(id)
    case .view: Routes.applicationView(id)
    case .withdraw: Routes.withdrawal(id)
    case .record: Routes.applicationRecord(id)
    case .remind: Routes.reminder(id)
    case .download: Routes.applicationPDF(id)
    case .delete: Routes.deletion(id)
    }
  }
}

extension ApplicationFilter {
  /// What the list is narrowed to, in words.
  var words: [String?] {
    [business.map { "申报项目：\($0.label)" }, state.map { "状态：\($0.label)" }, year.map { "年度：\($0)年" }]
  }
}
