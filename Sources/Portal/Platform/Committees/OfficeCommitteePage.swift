import Services
import Titles

/// One committee in 评委会备案: what was filed, 延续备案, 终止.
struct OfficeCommitteePage {
  var file: CommitteeFile
  var words: CommitteeWords
  /// 延续备案 as it is typed.
  var renewal: CommitteeFilingEntry
  /// 终止原因 as it is typed.
  var reason = ""
  var issues = FormIssues.none
}

extension OfficeCommitteePage {
  func body(_ token: FormToken) -> PageBody {
    let committee = file.committee
    let title = committee.charter.name
    let isOver = committee.end != nil
    let change = ButtonLink("变更备案", Routes.officeCommitteeChange(committee.id).description, .primary)
    let actions: HTML =
      "\(ButtonLink("返回列表", Routes.officeCommittees().description)) \(if: !isOver, change.html)"
    let forms: HTML = isOver ? HTML() : "\(extending(token))\(ending(token))"
    return PageBody(
      title, crumbs: OfficeMenu.committees.crumbs(Link(title)), hasErrors: !issues.isEmpty,
      """
      \(PageHeading(title, actions: actions))\(ErrorSummary(issues))\(CommitteeFacts(file: file, words: words))\(forms)
      """)
  }

  private var version: HiddenFields { HiddenFields(FormBody(["version": String(file.committee.version)])) }

  private func extending(_ token: FormToken) -> HTML {
    let number = TextField(
      FieldInfo("filingNumber", "备案文号", required: true, error: issues["filingNumber"]), value: renewal.number, limit: 50)
    let from = DateField(
      FieldInfo("filedFrom", "有效期起", required: true, error: issues["filedFrom"]), value: renewal.from)
    let through = DateField(
      FieldInfo("filedThrough", "有效期至", required: true, hint: "最长三年。", error: issues["filedThrough"]),
      value: renewal.through)
    let form = PostForm(
      action: Routes.officeCommitteeExtend(file.committee.id).description, token: token,
      """
      \(version)\(FieldGrid("\(number)\(from)\(through)"))<div class="form-buttons">\(Button("延续备案", .primary))</div>
      """)
    return Card("延续备案", lead: "范围、专业组和规则不变，只登记新的备案文号和有效期；需要同时变更内容的，请用“变更备案”。", form.html).html
  }

  private func ending(_ token: FormToken) -> HTML {
    let field = TextAreaField(
      FieldInfo("reason", "终止原因", required: true, hint: "组建单位会看到，并记入审计日志，请不要填写个人信息。", error: issues["reason"]),
      value: reason, limit: 200, rows: 2)
    let question = "终止“\(file.committee.charter.name)”？终止后不能恢复。"
    let form = PostForm(
      action: Routes.officeCommitteeEnd(file.committee.id).description, token: token,
      "\(version)\(field)<div class=\"form-buttons\">\(Button("终止评委会", .danger, confirmation: question))</div>")
    let waiting = file.plansUnderWay == 0 ? "" : "该评委会还有 \(file.plansUnderWay) 个申报计划没有办结，可以继续办理。"
    return Card("终止", lead: "终止后不能再发布申报计划，也不再列入职称评审委员会目录。\(waiting)", form.html).html
  }
}
