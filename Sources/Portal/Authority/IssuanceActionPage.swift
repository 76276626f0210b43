import Titles

/// The dialog of a button of 发证管理, as a page: how many are ticked and what the action asks for.
struct IssuanceActionPage: Sendable, Equatable {
  var unit: UnitID
  var batch: Batch
  var action: IssuanceAction
  /// The ticked ones.
  var rows: [Issuance]
  /// The documents that can be chosen.
  var documents: [ApprovalDocument]
  var entry: Entry
  var issues = FormIssues.none

  /// What was typed.
  struct Entry: Sendable, Equatable {
    /// 批准文号.
    var approval: ApprovalDocumentID?
    /// 备注.
    var remark = ""
    /// The reason.
    var reason = ""
    /// What 批量修改证书 changes.
    var amendment = AmendmentFields()
    /// Out of 核准中 instead of into it.
    var releases = false
  }
}

extension IssuanceActionPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let form = PostForm(
      action: Routes.issuanceDecision(unit, batch.id).description, token: token,
      "\(HiddenFields(kept))\(RequiredLegend())\(ticked)\(fields)\(buttons)")
    return PageBody(
      action.label, crumbs: UnitMenu.issuance.crumbs(in: unit, action.label), hasErrors: !issues.isEmpty,
      "\(PageHeading(action.label, lead: "\(action.lead)"))\(Card(nil, "\(ErrorSummary(issues))\(form)"))")
  }

  private var kept: FormBody {
    var kept = FormBody(["action": action.rawValue])
    for row in rows { kept.add("ids", row.application.rawValue) }
    return kept
  }

  private var ticked: HTML {
    let names = rows.prefix(20).map(\.applicantName).joined(separator: "、")
    let rest = rows.count > 20 ? "等" : ""
    return ReadOnlyField("申报书数量", "当前已勾选\(rows.count)人：\(names)\(rest)", wide: true).html
  }

  private var fields: HTML {
    switch action {
    case .issue: "\(approval)\(remark)"
    case .amend: "\(entry.amendment.html(documents, isOne: rows.count == 1, issues))\(reason("修改原因", "会通知持证人，并记入办理记录和版本记录。"))"
    case .verify: "\(direction)\(reason("原因", "移入或移出核准中的原因，会通知申报人。"))"
    case .revoke: "\(approval)\(reason("撤销原因", "会通知申报人，并记入办理记录。"))"
    case .fail: reason("未通过原因", "会通知申报人，并记入办理记录。")
    }
  }

  /// Each choice says 文件名称 and the day, which the certificate takes as 发证时间.
  private var approval: HTML {
    let day = action == .issue ? "发证时间" : "撤销时间"
    let choices = documents.map { document in
      Choice(
        document.id.rawValue, document.number, hint: "文件名称：\(document.title)；\(day)：\(document.issuedOn)")
    }
    guard !choices.isEmpty else {
      let kind = action.documentKind?.label ?? ""
      return Notice(
        .warning, title: "没有可以选择的批准文号",
        "请先在<a href=\"\(Routes.approvalDocuments(unit).description)\">核准文件发布</a>中发布“\(kind)”的核准文件，再回到这里办理。"
      ).html
    }
    return RadioGroup(
      FieldInfo("approval", "批准文号", required: true, error: issues["approval"], wide: true), choices: choices,
      value: entry.approval?.rawValue ?? "", inline: false
    ).html
  }

  private var remark: HTML {
    TextField(
      FieldInfo("remark", "备注", hint: "不超过30字符。", error: issues["remark"]), value: entry.remark, limit: 30
    ).html
  }

  private var direction: HTML {
    RadioGroup(
      FieldInfo("direction", "操作", required: true), choices: [Choice("hold", "移入核准中"), Choice("release", "移出核准中")],
      value: entry.releases ? "release" : "hold"
    ).html
  }

  private func reason(_ label: String, _ hint: String) -> HTML {
    TextAreaField(
      FieldInfo("reason", label, required: true, hint: hint, error: issues["reason"]), value: entry.reason, limit: 300,
      rows: 3
    ).html
  }

  private var buttons: HTML {
    let isFinal = action == .revoke || action == .fail
    return """
      <div class="form-buttons">\(ButtonLink("取消", Routes.batch(unit, batch.id).description)) \
      \(Button("保存", isFinal ? .danger : .primary))</div>
      """
  }
}
