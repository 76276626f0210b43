import Services
import Titles

/// A section of records: each as a card with its buttons.
struct RecordsPage: Sendable {
  /// What is shown.
  let page: SectionPage
  /// What has to be corrected before going on.
  var issues = FormIssues.none
}

extension RecordsPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let frame = FillFrame(page)
    let title = "\(page.section.number) \(page.section.title)"
    let own = page.problems.filter { $0.record == nil && !issues.reasons.contains($0.reasonAtList) }
    let notices: HTML = """
      \(each: own, { Notice(.warning, text: $0.shortSentence).html })\
      \(each: page.hints, { Notice(.warning, text: "提示：\($0.shortSentence)").html })
      """
    let content: HTML = "\(frame.remark)\(frame.guidance)\(notices)\(cards(token))\(goForm(token))"
    let card = Card(title, level: 1, lead: lead, actions: actions(token), content)
    return PageBody(
      title, crumbs: frame.crumbs, hasErrors: !issues.isEmpty, bar: bar,
      frame.content(issues, summary: "还有内容需要填写或修改", card.html))
  }

  private var lead: HTML {
    guard let records = page.section.records else { return HTML() }
    let least = records.minimum > 0 ? "至少填写\(records.minimum)条" : "没有可以不填"
    return "\(least)，最多\(records.maximum)条；可以拖动、用“上移”“下移”或修改序号调整顺序。"
  }

  private func actions(_ token: FormToken) -> HTML {
    let add = ButtonLink(
      "新增\(page.section.records?.noun ?? "记录")", Routes.recordNew(page.head.id, page.section.id).description, .primary)
    guard page.records.count > 1, page.section.records?.order != nil else { return add.html }
    let sort = PostButton(
      Button("按时间倒序排列"), action: Routes.fillSort(page.head.id, page.section.id).description, token: token)
    return "\(sort)\(add)"
  }

  private func cards(_ token: FormToken) -> RecordCards {
    let (id, section) = (page.head.id, page.section.id)
    return RecordCards(
      records: page.records, noun: page.section.records?.noun ?? "记录",
      places: RecordCards.Places(
        record: { Routes.record(id, section, $0) }, move: { Routes.recordMove(id, section, $0) },
        remove: { Routes.recordRemove(id, section, $0) }, order: Routes.fillOrder(id, section)),
      token: token, opensLocked: page.section.fields.contains(where: \.staysOpen))
  }

  /// The bar's buttons need a form even where there is nothing to type.
  private func goForm(_ token: FormToken) -> PostForm {
    PostForm(
      action: Routes.fillSectionSave(page.head.id, page.section.id).description, token: token, id: "section-form", HTML())
  }

  private var bar: ActionBar {
    let back: HTML = "\(if: page.previous != nil, Button("上一项", name: "_go", value: "previous", form: "section-form").html)"
    let label = page.next == nil ? "预览及提交" : "保存并进入下一项"
    let next = Button(label, .primary, name: "_go", value: "next", form: "section-form")
    return ActionBar(
      save: SaveState(time: page.savedAt?.timeOfDay), note: "申报书编号 \(page.head.number)", buttons: "\(back)\(next)")
  }
}

extension FilingProblem {
  /// As the summary on top of a list of records says it: the place of the record in front.
  var reasonAtList: Reason { Reason(code, sentence) }

  /// As its own form says it.
  var reasonAtField: Reason { Reason(code, shortSentence, field: field) }
}
