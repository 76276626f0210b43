import Services
import Titles

/// A section of fields or of attachments, or one record, as a form that saves itself.
struct SectionFormPage: Sendable {
  /// What is shown.
  let page: SectionPage
  /// What is wrong with what was sent.
  var issues = FormIssues.none
  /// What was sent is stored; false where it was refused as a whole.
  var isKept = true
  /// What was found for a choice by typing, without scripts.
  var found: [String: [FormOption]] = [:]

  private var place: FillPlace {
    FillPlace(application: page.head.id, section: page.section.id, record: page.record)
  }

  /// The id of the form, which the buttons of the bar name.
  private static let form = "section-form"
}

extension SectionFormPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let frame = FillFrame(page)
    let autosave = Autosave(address: place.save.description, version: page.version, key: place.key)
    let inner: HTML = """
      \(HiddenFields(FormBody(["_version": String(page.version)])))\(RequiredLegend())\
      \(FormControls(page.controls, issues: issues, places: SectionFormPage.places(page, found: found)))
      """
    let form = PostForm(
      action: place.save.description, token: token, id: SectionFormPage.form, hasFiles: true, autosave: autosave, inner)
    let hints: HTML = "\(each: page.hints, { Notice(.warning, text: "提示：\($0.shortSentence)").html })"
    let content: HTML = "\(frame.remark)\(frame.guidance)\(hints)\(empty)\(form)"
    let card = Card(title, level: 1, lead: lead, actions: actions(token), content)
    return PageBody(
      title, crumbs: frame.crumbs, hasErrors: !issues.isEmpty, bar: bar,
      frame.content(issues, summary: summary, card.html))
  }

  private var summary: String { isKept ? "已保存，还有内容需要填写或修改" : "本次填写的内容没有保存，请修改后重新保存" }

  private var title: String {
    guard page.record != nil, let noun = page.section.records?.noun else {
      return "\(page.section.number) \(page.section.title)"
    }
    return page.isNewRecord ? "新增\(noun)" : "修改\(noun)"
  }

  private var lead: HTML { page.record == nil ? HTML() : "填写后点击“保存”，返回\(page.section.title)列表。" }

  /// 重新验证, where the section asks registers.
  private func actions(_ token: FormToken) -> HTML {
    let asks = page.controls.contains { if case .verified = $0.shape { $0.isVisible } else { false } }
    guard asks, page.record == nil else { return HTML() }
    return PostButton(
      Button("重新验证"), action: Routes.verify(page.head.id).description, token: token,
      fields: FormBody(["section": page.section.id])
    ).html
  }

  private var empty: HTML {
    guard page.controls.isEmpty else { return HTML() }
    return EmptyState("受理单位没有要求附件", text: "本栏目无需填写，可直接进入下一步。").html
  }

  private var bar: ActionBar {
    let form = SectionFormPage.form
    var buttons: HTML
    if page.record != nil {
      buttons = """
        \(ButtonLink("返回列表", Routes.fillSection(page.head.id, page.section.id).description))\
        \(Button("暂存", name: "_go", value: "stay", form: form))\(Button("保存", .primary, name: "_go", value: "list", form: form))
        """
    } else {
      let back: HTML = "\(if: page.previous != nil, Button("上一项", name: "_go", value: "previous", form: form).html)"
      let next = page.next == nil ? "预览及提交" : "保存并进入下一项"
      buttons = """
        \(back)\(Button("暂存", name: "_go", value: "stay", form: form))\
        \(Button(next, .primary, name: "_go", value: "next", form: form))
        """
    }
    return ActionBar(
      save: SaveState(time: page.savedAt?.timeOfDay), note: "申报书编号 \(page.head.number)", buttons: buttons)
  }

  /// Where the inputs of a section lead.
  static func places(_ page: SectionPage, found: [String: [FormOption]] = [:]) -> FormPlaces {
    let place = FillPlace(application: page.head.id, section: page.section.id, record: page.record)
    return places(place, archivePlaces: page.archivePlaces, found: found)
  }

  /// Where the inputs of a place lead.
  static func places(
    _ place: FillPlace, archivePlaces: [String] = [], found: [String: [FormOption]] = [:]
  ) -> FormPlaces {
    FormPlaces(
      upload: { place.upload($0) }, reuse: { place.reuse($0) }, file: { Routes.file($0.id) },
      search: { $0 == "units" ? Routes.profileUnits() : nil },
      suggestions: { $0 == "archives" ? archivePlaces : [] }, found: found)
  }
}
