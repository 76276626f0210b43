import Services
import Titles

/// 目录与政策: every table and text with its date of effect.
struct OfficeReferencesPage: Equatable {
  var tables: [ReferenceTable]
}

extension OfficeReferencesPage {
  var body: PageBody {
    let title = OfficeMenu.catalog.label
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("名称", width: .wide), TableColumn("生效日期", width: .narrow),
      TableColumn("下一版本", width: .narrow), TableColumn("依据", width: .wide), TableColumn("核对", width: .narrow),
    ]
    let rows = tables.enumerated().map { index, table in
      TableRow([
        "\(index + 1)", "\(Link(table.label, Routes.officeReference(ReferenceKey.key(table.file)).description))",
        "\(table.from)", table.next.map { "\($0)" } ?? "无", "\(table.source)", "\(tag(table))",
      ])
    }
    let lead: HTML = "每张表、每段文本按生效日期发布新版本：到日期自动生效，以前的版本仍然保留。放假安排请在“节假日”中登记。"
    let export = ExportBar(ListAddress(Routes.officeReferences().description), total: tables.count)
    return PageBody(
      title, crumbs: OfficeMenu.catalog.crumbs(),
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(export)\(DataTable("目录与政策", columns: columns, rows: rows))"))")
  }

  private func tag(_ table: ReferenceTable) -> HTML {
    if table.isOwn { return StatusTag(.info, "本机构发布").html }
    guard let note = table.note else { return StatusTag(.success, "已核对").html }
    return CellStack(StatusTag(.warning, "待核对").html, ["\(note)"]).html
  }
}
