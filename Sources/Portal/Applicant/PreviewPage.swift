import Services
import Titles

/// The last step: 预览及提交.
struct PreviewPage: Sendable {
  /// The form and everything that speaks for or against it.
  let preview: FilingPreview
  /// Names this page's submission: sent twice, it is carried out once.
  let key: String
  /// Why a submission was refused just now.
  var refused: [Reason] = []
}

extension PreviewPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let head = preview.head
    let content: HTML = """
      \(refusal)\(steps)\(ReturnNotes(preview.returns))\(verdict)\(opened)\(problems)\
      \(Card("申报条件预审", lead: "系统按政策规定自动核对，“待人工核实”的由审核单位核实，不影响提交。", "\(FindingsView(preview.findings))"))\
      \(PageHeading(preview.document.title, lead: "以下是审核单位看到的内容，请逐项核对。申报书编号 \(head.number)"))\
      \(FormDocumentView(document: preview.document, file: { Routes.file($0.id) }))
      """
    return PageBody(
      "预览及提交", crumbs: ApplicationCrumbs.links(head.authorityName, head.business, "预览及提交"),
      hasErrors: !refused.isEmpty, bar: bar(token), content)
  }

  private var refusal: HTML {
    ErrorSummary(FormIssues(refused.map { Reason($0.code, $0.sentence) }), title: "申报书没有提交").html
  }

  private var steps: ApplicationSteps { ApplicationSteps(preview.steps, of: preview.head.id, at: .preview) }

  private var verdict: HTML {
    let reasons = preview.obstacles + preview.findings.blockingReasons
    if !reasons.isEmpty {
      return Notice(.danger, title: "现在还不能提交", "\(each: reasons, { "<p>\($0.sentence)</p>" })").html
    }
    guard preview.problems.isEmpty else { return HTML() }
    let receiver = preview.firstStopName
    return Notice(.success, text: "申报书已填写完整，可以提交。提交后由“\(receiver)”审核；提交前请核对全部内容。").html
  }

  /// Sections that a limited return left closed, open now because nothing can be submitted otherwise.
  private var opened: HTML {
    guard !preview.opened.isEmpty else { return HTML() }
    let items = preview.opened.map { opened -> HTML in
      let link = Link(opened.section.title, Routes.fillSection(preview.head.id, opened.section.id).description)
      return "<li>\(link)：\(opened.findings.joined(separator: "、"))不符合</li>"
    }
    let words: HTML = "<p>退回时限定了修改范围，但以下栏目不修改就不能提交，系统已一并开放，请修改后重新提交：</p><ul>\(items)</ul>"
    return Notice(.info, title: "已开放修改的栏目", words).html
  }

  /// What is missing or wrong, each entry a link to its field.
  private var problems: HTML {
    let hints: HTML = "\(each: preview.hints, { "<li>提示：\(link($0))</li>" })"
    guard !preview.problems.isEmpty else {
      return preview.hints.isEmpty ? HTML() : Notice(.warning, title: "请留意", "<ul>\(hints)</ul>").html
    }
    let items: HTML = "\(each: preview.problems, { "<li>\(link($0))</li>" })"
    return Notice(
      .danger, title: "还有 \(preview.problems.count) 处需要填写或修改，点击可直接跳到对应的位置", "<ul>\(items)\(hints)</ul>"
    ).html
  }

  private func link(_ problem: FilingProblem) -> HTML {
    guard !problem.section.isEmpty else { return "\(problem.sentence)" }
    let place = FillPlace(application: preview.head.id, section: problem.section, record: problem.record)
    let anchor = problem.field.map { "#" + FieldInfo.id(of: $0) } ?? ""
    return Link(problem.sentence, place.page.description + anchor).html
  }

  private func bar(_ token: FormToken) -> ActionBar {
    let fields = FormBody(["_version": String(preview.head.version), "_key": key])
    let submit = Button(
      "提交申报书", .primary, isDisabled: !preview.isReady, confirmation: "确定提交申报书吗？提交后，审核单位开始审核前可以撤回。")
    let form = PostButton(submit, action: Routes.submit(preview.head.id).description, token: token, fields: fields)
    let back = ButtonLink("返回修改", Routes.fill(preview.head.id).description)
    return ActionBar(
      save: SaveState(time: preview.savedAt?.timeOfDay), note: "申报书编号 \(preview.head.number)", buttons: "\(back)\(form)")
  }
}
