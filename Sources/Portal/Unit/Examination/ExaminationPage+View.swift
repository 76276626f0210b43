import Services
import Titles

extension ExaminationPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "申报书审核"
    let form = examination.form
    let lead: HTML = "\(form.applicantName) · \(form.number) · \(form.authorityName) \(examination.state.tag)"
    let main: HTML = "<div>\(ErrorSummary(issues, title: "操作没有执行"))\(notices)\(reading(token))</div>"
    let content: HTML = """
      \(PageHeading(title, lead: lead))\(Columns(.narrowFirst, "\(sections)\(main)"))\(ExaminationDialogs(page: self, token: token))
      """
    return PageBody(
      title, crumbs: room.menu.crumbs(in: room.unit, form.applicantName), hasErrors: !issues.isEmpty,
      bar: ActionBar(save: saveState, note: note, buttons: buttonRow(token)), "<div data-file-viewer>\(content)</div>")
  }

  /// The sections of the form, then what stands below it.
  private var sections: HTML {
    let parts = examination.form.document.sections.map { section in
      Link("\(section.number). \(section.title)", "#\(FormDocumentView.anchor(section.id))")
    }
    var more: [Link] = []
    if !examination.repeated.isEmpty { more.append(Link("与他人重复", "#repeated")) }
    if !examination.returns.isEmpty { more.append(Link("退回记录", "#returns")) }
    if !examination.corrections.isEmpty { more.append(Link("上次退回的修改意见", "#corrections")) }
    if !examination.changes.isEmpty { more.append(Link("与上次提交的差异", "#changes")) }
    if !examination.findings.isEmpty { more.append(Link("申报条件预审", "#findings")) }
    if !examination.opinions.isEmpty { more.append(Link("推荐意见", "#opinions")) }
    if !examination.files.isEmpty { more.append(Link("附件核验", "#files")) }
    more.append(Link("办理记录", "#history"))
    more.append(Link("文书下载", "#papers"))
    let items: HTML = "\(each: parts + more, { "<li>\($0.html(class: "section-link"))</li>" })"
    return """
      <nav class="sections card" aria-label="申报书目录"><details open data-fold><summary>申报书目录</summary>\
      <ul>\(items)</ul></details></nav>

      """
  }

  private var notices: HTML {
    let obstacles = obstacles
    let words: HTML = "\(each: obstacles, { "<p>\($0)</p>" })"
    let why: HTML = "\(if: !obstacles.isEmpty, "\(Notice(.warning, title: "目前不能办理", words))")"
    let opened = "申报书尚未开始审核，申报人或报送单位仍可撤回。点击“审核”后开始办理。"
    return "\(asked)\(comesBack)\(if: examination.mustBeOpened, "\(Notice(.info, text: opened))")\(why)"
  }

  /// 催办 or 申请退回 by the applicant.
  private var asked: HTML {
    guard let reminder = examination.reminder, let row = examination.asked else { return HTML() }
    guard reminder == .returnAsked else {
      return Notice(.warning, title: "申报人催办", "<p>申报人于 \(row.at) 催办，请尽快办理。</p>").html
    }
    let words: HTML = "<p>申报人于 \(row.at) 申请退回修改，\(row.detail)</p><p>如同意，请点击“退回申报”，退回节点选择“个人”。</p>"
    return Notice(.warning, title: "申报人申请退回", words).html
  }

  /// 拒收 or 退回 by the unit above: the reason stands on top, as it does for an applicant.
  private var comesBack: HTML {
    guard let row = examination.comesBack else { return HTML() }
    let title = row.event == .refused ? "上级单位已拒收" : "上级单位已退回到本单位"
    let next = row.event == .refused ? "请核实后重新选择报送单位；申报人不需要修改。" : "请按原因核实、处理后重新办理。"
    // What somebody wrote may end as a sentence already.
    let end = row.detail.last.map { "。！？".contains($0) } == true ? "" : "。"
    let said: HTML = "<p>\(row.unitName)（\(row.actor)）\(row.at)：\(row.detail)\(end)</p>"
    return Notice(.warning, title: title, "\(said)<p>\(next)</p>").html
  }

  /// 退回记录: every return and refusal so far.
  private var returns: HTML {
    guard !examination.returns.isEmpty else { return HTML() }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("时间", width: .narrow), TableColumn("经办单位/人"),
      TableColumn("事件", width: .narrow), TableColumn("说明", width: .wide),
    ]
    let rows = examination.returns.enumerated().map { index, row in
      TableRow([
        "\(index + 1)", "\(row.at)", CellStack("\(row.unitName)", ["\(row.actor)"]).html, "\(row.event.label)",
        "\(row.detail)\(RemarkList(row.remarks))",
      ])
    }
    return "<div id=\"returns\">\(Card("退回记录", DataTable("退回记录", columns: columns, rows: rows).html))</div>"
  }

  private func reading(_ token: FormToken) -> HTML {
    let file: @Sendable (FileReference) -> SiteURL = { Routes.file($0.id) }
    let grades = Dictionary(examination.files.map { ($0.file.id, $0.grade) }, uniquingKeysWith: { first, _ in first })
    var document = FormDocumentView(document: examination.form.document, file: file)
    document.beside = { file in grades[file.id].map { ExaminationFiles.tag($0).html } ?? HTML() }
    let files = ExaminationFiles(page: self, token: token)
    let papers = ExaminationPapers(page: self)
    let opening: HTML = "\(repeated)\(returns)\(corrections)\(changes)\(findings)\(opinions)"
    return "\(opening)\(noted(document, token))\(files)\(history)\(papers)"
  }

  private var changes: HTML {
    guard !examination.changes.isEmpty else { return HTML() }
    let columns = [
      TableColumn("栏目"), TableColumn("项目"), TableColumn("变化", width: .narrow), TableColumn("修改前", width: .wide),
      TableColumn("修改后", width: .wide),
    ]
    let rows = examination.changes.map { change in
      let label = [change.recordSummary, change.label].compactMap { $0 }.joined(separator: " · ")
      return TableRow(
        ["\(change.sectionTitle)", "\(label)", "\(change.kind.label)", "\(change.before)", "\(change.after)"], label: label)
    }
    let lead: HTML = "第\(examination.form.revision)次提交与第\(examination.comparedRevision)次提交相比。"
    let table = DataTable("与上次提交的差异", columns: columns, rows: rows)
    return "<div id=\"changes\">\(Card("与上次提交的差异", lead: lead, table.html))</div>"
  }

  private var findings: HTML {
    guard !examination.findings.isEmpty else { return HTML() }
    let open = examination.findings.filter { $0.verdict != .met }
    let met = examination.findings.count - open.count
    let lead: HTML = "按提交之日的规则，用平台和登记机构现有的信息重新核对，供审核参考：\(met) 项符合\(if: !open.isEmpty, "，\(open.count) 项须注意")。"
    let shown: HTML = "\(if: !open.isEmpty, "\(FindingsView(open))")"
    let all = Disclosure("查看全部 \(examination.findings.count) 项", FindingsView(examination.findings).html)
    return "<div id=\"findings\">\(Card("申报条件预审", lead: lead, "\(shown)\(all)"))</div>"
  }

  private var opinions: HTML {
    guard !examination.opinions.isEmpty else { return HTML() }
    let items = examination.opinions.map { opinion -> HTML in
      let said = opinion.recommendation
      var pairs = [
        DescriptionGrid.Item("负责人", text: said.personInCharge), DescriptionGrid.Item("联系电话", text: said.phone),
      ]
      if let posting = opinion.posting {
        pairs.append(DescriptionGrid.Item("公示时间", text: "\(posting.from)至\(posting.through)"))
      }
      pairs.append(DescriptionGrid.Item("推荐意见", text: said.opinion, wide: true))
      return "<h3>\(opinion.unitName)（\(opinion.stop.label)）</h3>\(DescriptionGrid(pairs))"
    }
    return "<div id=\"opinions\">\(Card("推荐意见", HTML(joined: items)))</div>"
  }

  private var history: HTML {
    "<div id=\"history\">\(Card("办理记录", ExaminationHistory(history: examination.history).html))</div>"
  }

  private var note: HTML {
    if let deadline = examination.deadline { return "审核截止 \(deadline)" }
    if let posting = examination.posting {
      return "公示自 \(posting.since) 起，不少于 \(posting.workingDays) 个工作日，至少公示至 \(posting.through)，期满后方可报送"
    }
    return examination.handlerName.isEmpty ? "" : "办理人 \(examination.handlerName)"
  }

  private func buttonRow(_ token: FormToken) -> HTML {
    let cancel = ButtonLink("取消", Routes.examinations(room.unit, room.business).description)
    return HTML(joined: buttons.map { button($0, token) } + noteButtons + [cancel.html], separator: " ")
  }

  private func button(_ action: WorkflowAction, _ token: FormToken) -> HTML {
    let visit = examination.visit
    switch action {
    case .forward:
      let isEmployer = examination.guarantee != nil
      let address =
        isEmployer
        ? Routes.examinationGuarantee(room.unit, room.business, visit)
        : Routes.examinationForward(room.unit, room.business, visit)
      return ButtonLink(
        action.label, address.description, .primary, dialog: isEmployer ? ExaminationDialogs.id(.forward) : nil
      ).html
    case .sendBack, .terminate, .refuse:
      let address = Routes.examinationDialog(room.unit, room.business, visit, action.rawValue)
      return ButtonLink(action.label, address.description, dialog: ExaminationDialogs.id(action)).html
    default:
      let button = Button(action.label, isPrimary(action) ? .primary : .secondary, confirmation: question(action))
      let address = Routes.examinationAct(room.unit, room.business, visit, action.rawValue)
      return PostButton(button, action: address.description, token: token, fields: hidden).html
    }
  }

  private func isPrimary(_ action: WorkflowAction) -> Bool {
    [.examine, .claim, .approveAndPost, .pass].contains(action)
  }

  private func question(_ action: WorkflowAction) -> String? {
    let name = examination.form.applicantName
    return switch action {
    case .approveAndPost: "确认\(name)的申报书审核通过，并开始在本单位公示？公示不少于5个工作日。"
    case .pass: "确认\(name)的申报书审核通过？通过后申报办结，进入发证环节，不能再退回。"
    case .recall: "确认撤回\(name)的申报书？"
    case .takeOver: "确认将\(name)的申报书变更为由您办理？"
    default: nil
    }
  }
}
