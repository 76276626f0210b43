import Services
import Titles

/// One record of 业绩档案 as a form that saves itself.
struct PortfolioRecordPage: Sendable {
  /// What is shown.
  let record: PortfolioRecord
  /// What is wrong with what was sent.
  var issues = FormIssues.none
  /// What was sent is stored; false where it was refused as a whole.
  var isKept = true

  /// The id of the form, which the buttons of the bar name.
  private static let form = "record-form"
}

extension PortfolioRecordPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let save = Routes.portfolioRecordSave(record.section.id, record.id).description
    let autosave = Autosave(
      address: save, version: record.version, key: "portfolio/\(record.section.id)/\(record.id)")
    let inner: HTML = """
      \(HiddenFields(FormBody(["_version": String(record.version)])))\(RequiredLegend())\
      \(FormControls(record.controls, issues: issues, places: PortfolioRecordPage.places(record.section.id, record.id)))
      """
    let form = PostForm(
      action: save, token: token, id: PortfolioRecordPage.form, hasFiles: true, autosave: autosave, inner)
    let guidance = Disclosure("填写说明", "\(each: record.section.guidance, { "<p>\($0)</p>" })")
    let card = Card(title, level: 1, lead: lead, "\(guidance)\(verified)\(form)")
    let summary = isKept ? "已保存，还有内容需要填写或修改" : "本次填写的内容没有保存，请修改后重新保存"
    return PageBody(
      title, crumbs: crumbs, hasErrors: !issues.isEmpty, bar: bar, "\(ErrorSummary(issues, title: summary))\(card)")
  }

  /// The way here.
  var crumbs: [Link] {
    var links = PortfolioListPage.crumbs(record.section)
    links[links.count - 1] = Link(record.section.title, Routes.portfolioSection(record.section.id).description)
    return links + [Link(title)]
  }

  /// Where its inputs lead.
  static func places(_ section: String, _ record: RecordID) -> FormPlaces {
    FormPlaces(
      upload: { Routes.portfolioUpload(section, record, $0) }, reuse: { Routes.portfolioReuse(section, record, $0) },
      file: { Routes.file($0.id) })
  }

  private var title: String { "\(record.isNew ? "新增" : "修改")\(record.section.records?.noun ?? "记录")" }

  private var lead: HTML { "填写后点击“保存”，返回\(record.section.title)列表。" }

  private var verified: HTML {
    guard record.isLocked else { return HTML() }
    return Notice(.info, text: "本条由本平台发放的有效证书带入，已核验，证书内容不能修改；其余各项可以填写。").html
  }

  private var bar: ActionBar {
    let form = PortfolioRecordPage.form
    let buttons: HTML = """
      \(ButtonLink("返回列表", Routes.portfolioSection(record.section.id).description))\
      \(Button("暂存", name: "_go", value: "stay", form: form))\(Button("保存", .primary, name: "_go", value: "list", form: form))
      """
    return ActionBar(save: SaveState(time: record.isNew ? nil : record.savedAt?.timeOfDay), buttons: buttons)
  }
}
