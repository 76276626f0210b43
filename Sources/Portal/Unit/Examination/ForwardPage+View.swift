import Services
import Titles

extension ForwardPage {
  func body(_ token: FormToken) -> PageBody {
    let title = WorkflowAction.forward.label
    let heading = PageHeading(title, lead: "\(forwarding.applicantName) · \(forwarding.number)")
    let hidden = HiddenFields(
      FormBody(
        [FormBody.Entry(name: "version", value: String(forwarding.version)), FormBody.Entry(name: "key", value: key)]
          + first.fields.entries))
    let form = PostForm(
      action: Routes.examinationForwardDo(room.unit, room.business, forwarding.visit).description, token: token,
      confirmsLeaving: true,
      "\(hidden)\(FieldGrid(fields))<div class=\"form-buttons\">\(buttons)</div>")
    let card = Card("考核推荐意见", "\(RequiredLegend())\(form)")
    return PageBody(
      title, crumbs: room.menu.crumbs(in: room.unit, title), hasErrors: !issues.isEmpty,
      "\(heading)\(ErrorSummary(issues))\(firstStep)\(card)")
  }

  /// What the first dialog said can be seen and changed.
  private var firstStep: HTML {
    guard forwarding.guarantee != nil else { return HTML() }
    let words = first.posting.map { "公示时间 \($0.from) 至 \($0.through)，已确认《呈报材料真实性保证书》。" }
    return Notice(.info, text: words ?? "公示时间或保证书尚未填写完整，请点击“上一步”补充。").html
  }

  private var fields: HTML {
    let name = ReadOnlyField("单位名称", "\(forwarding.unitName)", wide: true)
    let person = TextField(
      FieldInfo("personInCharge", "负责人", required: true, error: issues["personInCharge"]), value: personInCharge, limit: 50)
    let telephone = TextField(
      FieldInfo("phone", "联系电话", required: true, error: issues["phone"]), value: phone, kind: .tel, limit: 50)
    let words = TextAreaField(
      FieldInfo("opinion", "推荐意见", required: true, hint: "不超过200字。", error: issues["opinion"]), value: opinion,
      limit: 200, rows: 4)
    return "\(name)\(person)\(telephone)\(words)\(receiver)\(search)\(missing)"
  }

  private var receiver: HTML {
    var choices = forwarding.suggestions.enumerated().map { index, suggestion in
      let word = index == 0 ? "推荐：" : ""
      let entry = suggestion.entry
      return Choice(
        suggestion.unit.id.rawValue, suggestion.unit.name,
        hint: "\(word)\(entry.title)。\(entry.explanation)（\(entry.citation)）")
    }
    choices.append(Choice(ForwardPage.other, "其他单位", hint: "在下方按单位名称查找。"))
    let info = FieldInfo(
      "nextUnit", "报送单位（上级单位）", required: true, hint: "请核实清楚后再选择，不然报送单位会拒收。", error: issues["nextUnit"], wide: true)
    return RadioGroup(info, choices: choices, value: nextUnit, inline: false).html
  }

  private var search: HTML {
    let chosen = other.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) }
    return SearchChoice(
      FieldInfo("otherUnit", "查找其他单位", hint: "选择“其他单位”时填写：输入单位名称的一部分。", wide: true), chosen: chosen,
      query: query.isEmpty ? nil : query, results: results.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) },
      source: Routes.examinationReceivers(room.unit, room.business, forwarding.visit).description
    ).html
  }

  /// What to do where the unit isn't there.
  private var missing: HTML {
    let ask = Link("申请登记上级单位", Routes.superiorRequests(room.unit, room.business).description)
    let words: HTML = "找不到上级单位的，请联系上级单位的法人用户登录本平台并完善单位信息；仍不能解决的，可以向市职改办\(ask)。"
    return "<div class=\"field field-wide\">\(Notice(.info, words))</div>"
  }

  private var buttons: HTML {
    let page = Routes.examination(room.unit, room.business, forwarding.visit)
    let back =
      forwarding.guarantee == nil
      ? page : Routes.examinationGuarantee(room.unit, room.business, forwarding.visit).with(first.fields)
    return """
      \(ButtonLink("上一步", back.description)) \(Button("确认", .primary)) \(ButtonLink("取消", page.description))
      """
  }
}

extension SiteURL {
  /// The same address with these in its query.
  func with(_ fields: FormBody) -> SiteURL {
    fields.entries.reduce(self) { $0.with($1.name, $1.value) }
  }
}
