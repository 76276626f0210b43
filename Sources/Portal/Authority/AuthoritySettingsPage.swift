import Titles

/// 认定申报设置: what the unit has set up.
struct AuthoritySettingsPage: Sendable, Equatable {
  var unit: UnitID
  var entries: [AuthorityEntry]
  /// Whether a business is left to be set up.
  var mayAdd: Bool
}

extension AuthoritySettingsPage {
  /// The page as it is shown.
  var body: PageBody {
    let menu = UnitMenu.authoritySetting
    let add = ButtonLink("新增", Routes.authoritySettingNew(unit).description, .primary)
    let export = ExportLink(ListAddress(Routes.authoritySettings(unit).description), total: entries.count).html
    let others: HTML = "\(if: !export.isEmpty, "<div class=\"bulk-others\">\(export)</div>")"
    let bar: HTML = "\(if: mayAdd || !export.isEmpty, "<div class=\"bulk-bar\">\(if: mayAdd, add.html)\(others)</div>")"
    return PageBody(
      menu.label, crumbs: menu.crumbs(in: unit),
      "\(PageHeading(menu.label, lead: "启用后，申报人可以看到本单位的申报须知和附件要求，并选择本单位申报。"))\(Card(nil, "\(bar)\(table)"))")
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("职称认定类型"), TableColumn("受理单位", width: .wide), TableColumn("启用状态"),
      TableColumn("操作", width: .narrow),
    ]
    let empty = EmptyState("还没有设置", text: "点击“新增”，填写受理单位信息、申报须知和附件要求，启用后申报人即可选择本单位申报。")
    return DataTable("认定申报设置", columns: columns, rows: entries.enumerated().map(row), empty: empty).html
  }

  private func row(_ index: Int, _ entry: AuthorityEntry) -> TableRow {
    let edit: HTML = """
      <a href="\(Routes.authoritySetting(unit, entry.id).description)">编辑<span class="visually-hidden">\(entry.business.label)</span></a>
      """
    let state = entry.isEnabled ? StatusTag(.success, "是") : StatusTag(.neutral, "否")
    return TableRow(
      ["\(index + 1)", "\(entry.business.label)", "\(entry.unitName)", "\(state)", edit], label: entry.business.label)
  }
}
