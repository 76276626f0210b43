import Services
import Titles

/// 单位联系方式: the address, and a contact for each business.
struct UnitContactsPage: Equatable {
  var unit: UnitID
  var unitName: String
  var entry: ContactEntry
  var version: Int
  var districts: [Choice]
  var issues: FormIssues = .none
}

extension UnitContactsPage {
  func body(_ token: FormToken) -> PageBody {
    let form = PostForm(
      action: Routes.unitContactsSave(unit).description, token: token, id: "contacts-form",
      confirmsLeaving: true,
      """
      \(HiddenFields(FormBody(["version": String(version)])))\(address)\(ContactBusiness.allCases.map(lines))\
      <div class="form-buttons">\(Button("提交", .primary))</div>
      """)
    let lead: HTML = "申报人在“办理记录”中看到本单位待办时，按这里的联系人和联系电话联系。填写某项业务时，联系人和联系电话都要填写。"
    let title = UnitMenu.contacts.label
    return PageBody(
      title, crumbs: UnitMenu.contacts.crumbs(in: unit), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var address: HTML {
    let district = SelectField(
      FieldInfo("district", "联系地址", error: issues["district"]), choices: districts, value: entry.district, prompt: "请选择区县")
    let detail = TextField(
      FieldInfo("detail", "详细地址", error: issues["detail"]), value: entry.detail, limit: ContactEntry.detailLimit,
      autocomplete: "address-line1")
    return FieldGrid("\(ReadOnlyField("单位名称", "\(unitName)", wide: true))\(district)\(detail)").html
  }

  private func lines(_ business: ContactBusiness) -> HTML {
    let line = entry.contacts[business] ?? ContactEntry.Line()
    let prefix = business.rawValue
    let name = TextField(
      FieldInfo("\(prefix).name", "联系人", error: issues["\(prefix).name"]), value: line.name)
    let phone = TextField(
      FieldInfo("\(prefix).phone", "联系电话", error: issues["\(prefix).phone"]), value: line.phone, kind: .tel)
    let email = TextField(
      FieldInfo("\(prefix).email", "电子邮箱", error: issues["\(prefix).email"]), value: line.email, kind: .email)
    let fields: HTML = "<div class=\"contact-fields\">\(name)\(phone)\(email)</div>"
    let mail: HTML = "\(if: business == .titles, takesMail(line.takesMail))"
    let legend: HTML = "<legend class=\"field-label\"><b>业务模块：\(business.label)</b></legend>"
    return "<fieldset class=\"field\">\(legend)\(fields)\(mail)</fieldset>\n"
  }

  private func takesMail(_ isChecked: Bool) -> HTML {
    let info = FieldInfo(
      "\(ContactBusiness.titles.rawValue).takesMail", "有新消息时，同时发送邮件到这个电子邮箱",
      hint: "邮件只说明消息的类别，不含申报人的姓名，详情请登录单位中心查看。")
    return Checkbox(info, checked: isChecked).html
  }
}
