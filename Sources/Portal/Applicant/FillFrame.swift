import Services
import Titles

/// What is the same on every page of 填写申报书: the way here, the steps, the sections at the left, 退回原因记录.
struct FillFrame: Sendable {
  /// The section or record.
  let page: SectionPage

  init(_ page: SectionPage) {
    self.page = page
  }

  /// The way here.
  var crumbs: [Link] { ApplicationCrumbs.links(page.head.authorityName, page.head.business, page.section.title) }

  /// The steps, the one of this section current.
  var steps: ApplicationSteps { ApplicationSteps(page.steps, of: page.head.id, at: .section(page.section.id)) }

  /// The sections with their states.
  var sections: SectionList {
    SectionList(
      page.progress.map { item in
        SectionList.Section(
          item.shortTitle, Routes.fillSection(page.head.id, item.id).description, status: item.state.tag,
          isCurrent: item.id == page.section.id)
      })
  }

  /// 填写说明.
  var guidance: HTML {
    guard !page.section.guidance.isEmpty else { return HTML() }
    // In a record it was read on the list already.
    return Disclosure("填写说明", open: page.record == nil, "\(each: page.section.guidance, { "<p>\($0)</p>" })").html
  }

  /// 退回原因记录; nothing where it was never returned.
  var returns: HTML { ReturnNotes(page.returns).html }

  /// 修改意见 of the last return for this section.
  var remark: HTML {
    guard let remark = page.remark else { return HTML() }
    return Notice(.warning, title: "退回时对本栏目的修改意见", "<p>\(remark)</p>").html
  }

  /// A whole page: the frame with a card in it.
  func content(_ issues: FormIssues, summary: String, _ card: HTML) -> HTML {
    "\(ErrorSummary(issues, title: summary))\(steps)\(returns)\(Columns(.narrowFirst, "\(sections)<div>\(card)</div>"))"
  }
}
