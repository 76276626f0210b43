import Services
import Titles

/// 诚信记录: who may not apply for a time.
struct OfficeIntegrityPage: Equatable {
  /// A part of the name that is looked for.
  var name: String
  var standing: IntegrityStanding?
  var found: ListPage<IntegrityRow>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension OfficeIntegrityPage {
  var body: PageBody {
    let title = OfficeMenu.integrity.label
    let add = ButtonLink("登记", Routes.officeIntegrityNew().description, .primary)
    let address = ListAddress(Routes.officeIntegrity().description, query)
    let export = ExportBar(address, total: found.total)
    let list: HTML = "\(filters)\(export)\(table)\(Pagination(address, page: page, total: found.total))"
    return PageBody(
      title, crumbs: OfficeMenu.integrity.crumbs(), "\(PageHeading(title, actions: add.html))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let field = TextField(FieldInfo("name", "姓名"), value: name)
    let choice = SelectField(
      FieldInfo("standing", "状态"), choices: IntegrityStanding.allCases.map { Choice($0.rawValue, $0.label) },
      value: standing?.rawValue ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(action: Routes.officeIntegrity().description, fields: "\(field)\(choice)", kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("姓名"), TableColumn("证件号码"), TableColumn("失信行为", width: .wide),
      TableColumn("禁止申报", width: .narrow), TableColumn("状态", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, row in
      TableRow([
        "\(page.offset + index + 1)", "\(Link(row.name, Routes.officeIntegrityRecord(row.id).description))",
        "\(row.documentMasked)", "\(row.conduct)", "\(row.from) 至 \(row.through)", "\(row.standing.tag)",
      ])
    }
    return DataTable("诚信记录", columns: columns, rows: rows, empty: EmptyState("没有诚信记录", text: "点击“登记”记录失信行为，期内申报时会被拒绝。"))
  }
}
