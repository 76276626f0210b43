import Services
import Titles

/// 单位管理: every unit that has registered.
struct OfficeUnitsPage: Equatable {
  var filter: UnitRegistryFilter
  var found: ListPage<UnitRegistryRow>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension OfficeUnitsPage {
  var body: PageBody {
    let title = OfficeMenu.units.label
    let address = ListAddress(Routes.officeUnits().description, query)
    let bar = ExportBar(address, total: found.total)
    let list: HTML = "\(filters)\(bar)\(table)\(Pagination(address, page: page, total: found.total))"
    return PageBody(title, crumbs: OfficeMenu.units.crumbs(), "\(PageHeading(title))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let text = TextField(FieldInfo("q", "单位名称或统一社会信用代码"), value: filter.text, kind: .search)
    let kind = SelectField(
      FieldInfo("kind", "单位类型"), choices: UnitKind.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.kind?.rawValue ?? "", prompt: "全部")
    let standing = SelectField(
      FieldInfo("standing", "状态"), choices: UnitStanding.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.standing?.rawValue ?? "", prompt: "全部")
    let power = SelectField(
      FieldInfo("power", "权限"), choices: PowerKind.allCases.map { Choice($0.rawValue, $0.label) },
      value: filter.power?.rawValue ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(
      action: Routes.officeUnits().description, fields: "\(text)\(kind)\(standing)", more: power.html,
      isOpen: filter.power != nil, kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("单位名称", width: .wide), TableColumn("单位类型"), TableColumn("注册地"),
      TableColumn("权限"), TableColumn("状态", width: .narrow), TableColumn("注册时间", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, row in
      TableRow([
        "\(page.offset + index + 1)",
        CellStack("\(Link(row.name, Routes.officeUnit(row.id).description))", ["\(row.uscc)"]).html,
        "\(row.kind.label)", "\(row.district ?? "未填写")",
        row.powers.isEmpty ? "无" : "\(row.powers.map(\.label).joined(separator: "、"))", "\(row.standing.tag)",
        "\(row.createdAt.day)",
      ])
    }
    return DataTable(
      "单位", columns: columns, rows: rows,
      empty: EmptyState("没有符合条件的单位", text: "请换一个名称，或点击“重置”查看全部单位；单位须先自行注册。"))
  }
}

extension UnitRegistryFilter {
  /// What the list is narrowed to, in words.
  var words: [String] {
    [
      text.isEmpty ? nil : "单位名称或统一社会信用代码：\(text)", kind.map { "单位类型：\($0.label)" },
      standing.map { "状态：\($0.label)" }, power.map { "权限：\($0.label)" },
    ].compactMap { $0 }
  }
}

extension UnitStanding {
  /// Its coloured tag.
  var tag: StatusTag {
    switch self {
    case .active: StatusTag(.success, label)
    case .incomplete: StatusTag(.warning, label)
    case .suspended: StatusTag(.danger, label)
    case .merged: StatusTag(.neutral, label)
    }
  }
}
