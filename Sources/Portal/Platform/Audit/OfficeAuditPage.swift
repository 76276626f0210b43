import Services
import Titles

/// 审计日志.
struct OfficeAuditPage: Equatable {
  var filter: AuditFilter
  /// The dictionary of actions.
  var actions: [Choice]
  var found: ListPage<AuditEntry>
  var verification: AuditVerification?
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
  var issues: FormIssues
}

extension OfficeAuditPage {
  func body(_ token: FormToken) -> PageBody {
    let title = OfficeMenu.auditLog.label
    let address = ListAddress(Routes.officeAudit().description, query)
    let pages = Pagination(address, page: page, total: found.total, countLimit: AuditService.countLimit)
    let export = ExportBar(address, total: found.total)
    return PageBody(
      title, crumbs: OfficeMenu.auditLog.crumbs(), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(ErrorSummary(issues))\(chain(token))\(Card("操作记录", "\(filters)\(export)\(table)\(pages)"))")
  }

  private func chain(_ token: FormToken) -> HTML {
    let isRunning = verification.map { $0.finishedAt == nil } ?? false
    let button =
      isRunning
      ? ButtonLink("刷新", Routes.officeAudit().description).html
      : PostButton(Button("验证日志"), action: Routes.officeAuditVerify().description, token: token).html
    let lead: HTML = "每条记录都以密钥与前一条相连，并封记末尾：改动、删除或插入任何一条，验证时都会发现。"
    return Card("日志是否被改动", lead: lead, actions: button, outcome).html
  }

  private var outcome: HTML {
    guard let verification else { return EmptyState("还没有验证过", text: "点击“验证日志”检查全部记录。").html }
    let faults = verification.faults
    let list: HTML = "<ul>\(each: faults, { "<li>\($0)</li>" })</ul>"
    if !faults.isEmpty { return Notice(.danger, title: "发现问题：\(verification.startedAt) 开始的验证", list).html }
    guard let end = verification.finishedAt else {
      let bar = ProgressBar("\(verification.startedAt) 开始，正在验证", done: verification.done, total: verification.total)
      return bar.html
    }
    return Notice(.success, text: "\(end) 验证完毕，全部记录完整，没有被改动。").html
  }

  private var filters: FilterForm {
    let actor = TextField(FieldInfo("actor", "操作人的用户名"), value: filter.actor, autocomplete: "off")
    let subject = TextField(
      FieldInfo("subject", "操作对象", hint: "用户名、申报书编号、单位名称或统一社会信用代码。"), value: filter.subject, autocomplete: "off")
    let action = SelectField(FieldInfo("action", "操作"), choices: actions, value: filter.action, prompt: "全部")
    let from = DateField(FieldInfo("from", "开始日期", error: issues["from"]), value: query.text("from"))
    let through = DateField(FieldInfo("through", "结束日期", error: issues["through"]), value: query.text("through"))
    let kept = FormBody(query.entries.filter { $0.name == "size" })
    return FilterForm(
      action: Routes.officeAudit().description, fields: "\(actor)\(subject)\(action)", more: "\(from)\(through)",
      isOpen: query.has("from") || query.has("through"), kept: kept)
  }

  private var table: DataTable {
    let columns = [
      TableColumn("时间", width: .narrow), TableColumn("操作人"), TableColumn("操作"), TableColumn("操作对象", width: .wide),
      TableColumn("内容", width: .wide),
    ]
    let rows = found.rows.map { entry in
      TableRow([
        "\(entry.createdAt)", "\(entry.actor ?? "未登录")", "\(entry.action)",
        CellStack("\(entry.subject ?? "编号")", ["\(entry.stream) 第 \(entry.position) 条"]).html, "\(entry.detail)",
      ])
    }
    return DataTable(
      "操作记录", columns: columns, rows: rows, empty: EmptyState("没有符合条件的记录", text: "请检查用户名、编号是否完整，或点击“重置”查看全部记录。"))
  }
}
