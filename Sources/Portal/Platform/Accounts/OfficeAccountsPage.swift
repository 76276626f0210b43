import Services
import Titles

/// 账号管理: every account.
struct OfficeAccountsPage: Equatable {
  var filter: AccountFilter
  var found: ListPage<ControlledAccount>
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension OfficeAccountsPage {
  var body: PageBody {
    let title = OfficeMenu.accounts.label
    let address = ListAddress(Routes.officeAccounts().description, query)
    let export = ExportBar(address, total: found.total)
    let list: HTML = "\(filters)\(export)\(table)\(Pagination(address, page: page, total: found.total))"
    let lead: HTML = "密码只有用户本人知道，这里不能查看，也不能代为设置；忘记密码的用户在登录页点击“忘记密码”自行重置。"
    return PageBody(title, crumbs: OfficeMenu.accounts.crumbs(), "\(PageHeading(title, lead: lead))\(Card(nil, list))")
  }

  private var filters: FilterForm {
    let text = TextField(FieldInfo("q", "用户名、姓名或单位名称"), value: filter.text, kind: .search)
    let door = SelectField(
      FieldInfo("door", "用户类型"), choices: Door.allCases.map { Choice($0.rawValue, $0.holder) },
      value: filter.door?.rawValue ?? "", prompt: "全部")
    let state = SelectField(
      FieldInfo("state", "状态"), choices: [Choice("open", "正常"), Choice("locked", "已锁定")],
      value: filter.isLocked.map { $0 ? "locked" : "open" } ?? "", prompt: "全部")
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(action: Routes.officeAccounts().description, fields: "\(text)\(door)\(state)", kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("用户名"), TableColumn("姓名或单位名称", width: .wide), TableColumn("用户类型"),
      TableColumn("状态", width: .narrow), TableColumn("正在登录", width: .narrow), TableColumn("注册时间", width: .narrow),
    ]
    let rows = found.rows.enumerated().map { index, account in
      TableRow([
        "\(page.offset + index + 1)", "\(Link(account.username, Routes.officeAccount(account.id).description))",
        "\(account.name)", "\(account.holder)", "\(account.tag)", account.sessions == 0 ? "无" : "\(account.sessions) 个",
        "\(account.createdAt.day)",
      ])
    }
    return DataTable("账号", columns: columns, rows: rows, empty: EmptyState("没有符合条件的账号", text: "请换一个词，或点击“重置”查看全部账号。"))
  }
}

extension ControlledAccount {
  /// 正常 or 已锁定.
  var tag: StatusTag { lockedAt == nil ? StatusTag(.success, "正常") : StatusTag(.danger, "已锁定") }
}

extension AccountFilter {
  /// What the list is narrowed to, in words.
  var words: [String?] {
    [
      text.isEmpty ? nil : "用户名、姓名或单位名称：\(text)", door.map { "用户类型：\($0.holder)" },
      isLocked.map { $0 ? "状态：已锁定" : "状态：正常" },
    ]
  }
}
