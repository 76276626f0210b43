import Services
import Titles

/// A section that the last return left closed: to be read, not to be changed.
struct ClosedSectionPage: Sendable {
  /// What stands around it.
  let page: SectionPage
  /// The section for reading.
  let reading: DocumentSection
  /// Why what was sent was not kept.
  var issues = FormIssues.none
}

extension ClosedSectionPage {
  /// The page as it is shown.
  var body: PageBody {
    let frame = FillFrame(page)
    let title = "\(page.section.number) \(page.section.title)"
    let document = FormDocument(title: page.title, sections: [reading])
    let view = FormDocumentView(document: document, file: { Routes.file($0.id) })
    let heading: HTML = "<h1 class=\"visually-hidden\">\(title)</h1>"
    return PageBody(
      title, crumbs: frame.crumbs, hasErrors: !issues.isEmpty, bar: bar,
      frame.content(issues, summary: "本次填写的内容没有保存", "\(heading)\(notice)\(view)"))
  }

  private var notice: HTML {
    let open = page.progress.filter { $0.state != .closed }
    let links: HTML = "\(each: open, { "<li>\(Link($0.title, Routes.fillSection(page.head.id, $0.id).description))</li>" })"
    let words: HTML = "<p>审核单位退回时限定了修改范围，本栏目只能查看。可以修改的栏目：</p><ul>\(links)</ul>"
    return Notice(.info, title: "本栏目无需修改", words).html
  }

  private var bar: ActionBar {
    let back = page.previous.map { ButtonLink("上一项", Routes.fillSection(page.head.id, $0.id).description) }
    let onward =
      page.next.map { ButtonLink("下一项", Routes.fillSection(page.head.id, $0.id).description, .primary) }
      ?? ButtonLink("预览及提交", Routes.preview(page.head.id).description, .primary)
    return ActionBar(note: "申报书编号 \(page.head.number)", buttons: "\(back)\(onward)")
  }
}
