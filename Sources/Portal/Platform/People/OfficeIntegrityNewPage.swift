import Services
import Titles

/// 登记 of 诚信记录.
struct OfficeIntegrityNewPage: Equatable {
  var entry: IntegrityEntry
  var issues: FormIssues = .none
}

extension OfficeIntegrityNewPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "登记诚信记录"
    let cancel = ButtonLink("取消", Routes.officeIntegrity().description)
    let form = PostForm(
      action: Routes.officeIntegrityAdd().description, token: token, confirmsLeaving: true,
      """
      \(RequiredLegend())\(FieldGrid("\(person)\(conduct)"))\
      <div class="form-buttons">\(cancel) \(Button("登记", .primary))</div>
      """)
    let lead: HTML = "登记后立即生效：本人在期内开始或提交申报时会被拒绝。证件号码加密保存，列表中只显示首尾几位。"
    return PageBody(
      title, crumbs: OfficeMenu.integrity.crumbs(Link(title)), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var person: HTML {
    let kinds = IdentityDocumentKind.allCases.map { Choice($0.rawValue, $0.label) }
    let name = TextField(
      FieldInfo("name", "姓名", required: true, error: issues["name"]), value: entry.name, autocomplete: "off")
    let kind = SelectField(
      FieldInfo("documentKind", "证件类型", required: true, error: issues["documentKind"]), choices: kinds,
      value: entry.documentKind, prompt: nil)
    let number = TextField(
      FieldInfo("documentNumber", "证件号码", required: true, error: issues["documentNumber"]), value: entry.documentNumber,
      autocomplete: "off")
    return "\(name)\(kind)\(number)"
  }

  private var conduct: HTML {
    let basis = TextField(
      FieldInfo("basis", "处理依据", required: true, hint: "处理决定的名称和文号。", error: issues["basis"]), value: entry.basis, limit: 100)
    let from = DateField(FieldInfo("from", "禁止申报起", required: true, error: issues["from"]), value: entry.from)
    let through = DateField(
      FieldInfo("through", "禁止申报至", required: true, hint: "一般为三年。", error: issues["through"]), value: entry.through)
    let text = TextAreaField(
      FieldInfo("conduct", "失信行为", required: true, error: issues["conduct"]), value: entry.conduct, limit: 200, rows: 3)
    return "\(basis)\(from)\(through)\(text)"
  }
}
