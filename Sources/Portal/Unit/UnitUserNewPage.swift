import Services
import Titles

/// 新增 of 用户管理: links a natural person to the unit by their document.
struct UnitUserNewPage: Equatable {
  var unit: UnitID
  var entry = StaffLinkEntry()
  var issues: FormIssues = .none
}

extension UnitUserNewPage {
  func body(_ token: FormToken) -> PageBody {
    let kinds = IdentityDocumentKind.allCases.map { Choice($0.rawValue, $0.label) }
    let name = TextField(
      FieldInfo("name", "姓名", required: true, hint: "与证件上的姓名一致。", error: issues["name"]), value: entry.name,
      autocomplete: "off")
    let kind = SelectField(
      FieldInfo("documentKind", "证件类型", required: true, error: issues["documentKind"]), choices: kinds,
      value: entry.documentKind, prompt: nil)
    let number = TextField(
      FieldInfo("documentNumber", "证件号码", required: true, error: issues["documentNumber"]), value: entry.documentNumber,
      autocomplete: "off")
    let cancel = ButtonLink("取消", Routes.unitUsers(unit).description)
    let form = PostForm(
      action: Routes.unitUserAdd(unit).description, token: token,
      """
      \(RequiredLegend())\(FieldGrid("\(name)\(kind)\(number)"))\
      <div class="form-buttons">\(cancel) \(Button("保存", .primary))</div>
      """)
    let hint = Notice(
      .info, text: "经办人员须先以个人用户身份在本平台注册。关联之后，请在“用户权限”中为其授权。申报人本人不得绑定正在审核推荐其申报书的单位。")
    return PageBody(
      "新增经办用户", crumbs: UnitMenu.users.crumbs(in: unit, "新增"), hasErrors: !issues.isEmpty,
      "\(PageHeading("新增经办用户"))\(Card(nil, "\(ErrorSummary(issues))\(hint)\(form)"))")
  }
}
