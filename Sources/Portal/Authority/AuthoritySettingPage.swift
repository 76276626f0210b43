import Services
import Titles

/// 职称认定申报设置: 新增 or 编辑.
struct AuthoritySettingPage: Sendable, Equatable {
  var unit: UnitID
  /// 受理单位.
  var unitName: String
  /// The stored setting; nil for 新增.
  var stored: Stored?
  var draft: AuthorityDraft
  /// The businesses that can be chosen.
  var offered: [Business]
  /// The districts that can be chosen.
  var districts: [CodeListEntry]
  var issues = FormIssues.none

  /// The setting that is edited.
  struct Stored: Sendable, Equatable {
    var id: AuthoritySettingID
    /// The version that the page shows.
    var version: Int
  }
}

extension AuthoritySettingPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "职称认定申报设置"
    let form = PostForm(
      action: (stored.map { Routes.authoritySettingSave(unit, $0.id) } ?? Routes.authoritySettingCreate(unit)).description,
      token: token, confirmsLeaving: true,
      """
      <input type="hidden" name="version" value="\(stored?.version ?? 0)">\(RequiredLegend())\
      <h2 class="section-title">1. 受理单位信息</h2>\(FieldGrid("\(place)\(contact)\(choices)"))\
      <h2 class="section-title">2. 申报须知</h2>\(notice)\
      <h2 class="section-title">3. 附件要求</h2>\(requirements)\
      <div class="form-buttons">\(ButtonLink("返回列表", Routes.authoritySettings(unit).description)) \
      \(ButtonLink("重置", address)) \(Button("保存", .primary, name: "do", value: "save"))</div>
      """)
    return PageBody(
      title, crumbs: UnitMenu.authoritySetting.crumbs(in: unit, stored == nil ? "新增" : "编辑"), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var address: String {
    (stored.map { Routes.authoritySetting(unit, $0.id) } ?? Routes.authoritySettingNew(unit)).description
  }

  private var place: HTML {
    let choices = districts.map { Choice($0.code, $0.label) }
    let district = SelectField(
      FieldInfo("addressDistrict", "联系地址（区县）", error: issues["addressDistrict"]), choices: choices,
      value: draft.addressDistrict)
    let detail = TextField(
      FieldInfo("addressDetail", "联系地址（详细地址）", error: issues["addressDetail"]), value: draft.addressDetail, limit: 100)
    return "\(ReadOnlyField("受理单位", "\(unitName)", wide: true))\(district)\(detail)"
  }

  private var contact: HTML {
    let name = TextField(
      FieldInfo("contactName", "联系人", required: true, error: issues["contactName"]), value: draft.contactName, limit: 50)
    let phone = TextField(
      FieldInfo("contactPhone", "联系电话", required: true, error: issues["contactPhone"]), value: draft.contactPhone,
      kind: .tel, limit: 50)
    let email = TextField(
      FieldInfo("contactEmail", "电子邮箱", error: issues["contactEmail"]), value: draft.contactEmail, kind: .email, limit: 254)
    return "\(name)\(phone)\(email)"
  }

  private var choices: HTML {
    let business = SelectField(
      FieldInfo("business", "业务类型", required: true, error: issues["business"]),
      choices: offered.map { Choice($0.rawValue, $0.label) }, value: draft.business?.rawValue ?? "",
      prompt: "请选择职称认定类型")
    let enabled = RadioGroup(
      FieldInfo("isEnabled", "启用状态", required: true, hint: "是否开启申报。", error: issues["isEnabled"]),
      choices: [Choice("yes", "是"), Choice("no", "否")], value: draft.isEnabled.map { $0 ? "yes" : "no" } ?? "")
    return "\(business)\(enabled)"
  }

  private var notice: HTML {
    TextAreaField(
      FieldInfo("notice", "申报须知", required: true, hint: "必填，且不超过1000字。", error: issues["notice"]), value: draft.notice,
      limit: 1000, rows: 8
    ).html
  }

  private var requirements: HTML {
    let problem = issues["requirements"].map { Notice(.danger, text: $0) }
    let add = Button("+ 添加附件要求", name: "do", value: "add")
    let empty = EmptyState("暂无数据", text: "没有附件要求时，申报人不需要上传附件材料。")
    let rows: HTML =
      draft.requirements.isEmpty ? empty.html : "<ol class=\"records\">\(draft.requirements.enumerated().map(row))</ol>"
    return "\(problem)\(rows)<p>\(add)</p>"
  }

  private func row(_ index: Int, _ row: AuthorityDraft.Requirement) -> HTML {
    let name = "requirements.\(index)"
    let title = TextField(
      FieldInfo("\(name).title", "附件名称", required: true, error: issues["\(name).title"]), value: row.title, limit: 100)
    let required = SelectField(
      FieldInfo("\(name).isRequired", "是否必填", required: true, error: issues["\(name).isRequired"]),
      choices: [Choice("yes", "是"), Choice("no", "否")], value: row.isRequired.map { $0 ? "yes" : "no" } ?? "")
    return """
      <li class="record"><div class="record-number"><span>\(index + 1)</span></div><div class="record-words">\
      <input type="hidden" name="\(name).id" value="\(row.id)">\(FieldGrid("\(title)\(required)"))</div>\
      <div class="record-actions">\(buttons(index, row.title))</div></li>

      """
  }

  private func buttons(_ index: Int, _ title: String) -> HTML {
    let last = draft.requirements.count - 1
    let up = button("上移", "up-\(index)", index, title)
    let down = button("下移", "down-\(index)", index, title)
    let delete = button("删除", "delete-\(index)", index, title)
    return "\(if: index > 0, up)\(if: index < last, down)\(delete)"
  }

  private func button(_ label: String, _ value: String, _ index: Int, _ title: String) -> HTML {
    let what = title.isEmpty ? "第 \(index + 1) 项" : title
    return """
      <button type="submit" class="button button-quiet" name="do" value="\(value)">\(label)\
      <span class="visually-hidden">\(what)</span></button>
      """
  }
}
