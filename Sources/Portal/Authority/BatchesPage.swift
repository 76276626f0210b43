import Titles

/// 职称认定发证: the unit's issuance batches.
struct BatchesPage: Sendable, Equatable {
  var unit: UnitID
  /// 所属项目 of the filter.
  var business: Business?
  /// 发证批次 of the filter.
  var name: String
  /// The businesses that can be chosen.
  var offered: [Business]
  var batches: ListPage<Batch>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension BatchesPage {
  /// The page as it is shown.
  var body: PageBody {
    let menu = UnitMenu.issuance
    let new = ButtonLink("创建发证批次", Routes.batchNew(unit).description, .primary)
    let reports = ButtonLink("上报人社部", Routes.reports(unit).description)
    let address = ListAddress(Routes.batches(unit).description, query)
    let export: HTML = "<div class=\"bulk-others\">\(ExportLink(address, total: batches.total))</div>"
    let pages: HTML = batches.total == 0 ? HTML() : Pagination(address, page: page, total: batches.total).html
    let bar: HTML = "<div class=\"bulk-bar\">\(new)\(export)</div>"
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit),
      "\(PageHeading(menu.label, actions: reports.html))\(Card(nil, "\(filters)\(bar)\(table)\(pages)"))")
  }

  private var filters: HTML {
    let business = SelectField(
      FieldInfo("business", "所属项目"), choices: offered.map { Choice($0.rawValue, $0.label) },
      value: business?.rawValue ?? "", prompt: "全部")
    let name = TextField(FieldInfo("name", "发证批次"), value: name)
    return FilterForm(
      action: Routes.batches(unit).description, fields: "\(business)\(name)",
      kept: FormBody(query.entries.filter { $0.name == "size" })
    ).html
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("发证批次", width: .wide), TableColumn("所属项目"),
      TableColumn("发放总量", number: true), TableColumn("待发放数量", number: true), TableColumn("已发放数量", number: true),
      TableColumn("创建时间"), TableColumn("操作", width: .narrow),
    ]
    let isFiltered = business != nil || !name.isEmpty
    let empty =
      isFiltered
      ? EmptyState("没有符合条件的发证批次")
      : EmptyState("还没有发证批次", text: "点击“创建发证批次”，选择本单位审核通过的申报人，再在“管理”中发放证书。")
    let rows = batches.rows.enumerated().map { index, batch in row(page.offset + index + 1, batch) }
    return DataTable("发证批次", columns: columns, rows: rows, empty: empty).html
  }

  private func row(_ number: Int, _ batch: Batch) -> TableRow {
    let manage = link("管理", Routes.batch(unit, batch.id), batch)
    let edit = link("修改", Routes.batchEdit(unit, batch.id), batch)
    let delete = link("删除", Routes.batchRemoval(unit, batch.id), batch)
    return TableRow(
      [
        "\(number)", "\(batch.name)", "\(batch.business.label)", "\(batch.total)", "\(batch.pending)", "\(batch.issued)",
        "\(batch.createdAt)", "<div class=\"cell-actions\">\(manage)\(if: batch.isOpen, "\(edit)\(delete)")</div>",
      ], label: batch.name)
  }

  private func link(_ label: String, _ address: SiteURL, _ batch: Batch) -> HTML {
    "<a href=\"\(address.description)\">\(label)<span class=\"visually-hidden\">\(batch.name)</span></a> "
  }
}
