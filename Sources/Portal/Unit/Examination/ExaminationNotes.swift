import Services
import Titles

/// 审核意见 of one section, below its content.
struct ExaminationNotes: Component {
  let section: DocumentSection
  let notes: SectionNotes

  /// The id of the form around the sections.
  static let form = "notes"

  /// The name of the input for a section.
  static func name(_ section: String) -> String { "note.\(section)" }

  var html: HTML {
    let text = notes.texts[section.id] ?? ""
    let info = FieldInfo(
      ExaminationNotes.name(section.id), "“\(section.title)”的审核意见", hint: "只有本单位能看到；退回申报时自动带入修改意见。", wide: true)
    let field = TextAreaField(info, value: text, limit: 300, rows: 2)
    return """
      <details class="section-note"\(attribute: "open", if: !text.isEmpty)><summary>记录审核意见\
      <span class="visually-hidden">：\(section.title)</span></summary>\(field)</details>
      """
  }
}

extension ExaminationPage {
  /// Whether the viewer may write down something.
  var mayNote: Bool { !examination.mustBeOpened && examination.offered.contains(.examine) }

  private var address: SiteURL { Routes.examinationNotes(room.unit, room.business, examination.visit) }

  /// The form for reading; with a place for 审核意见 below each section for who examines now.
  func noted(_ document: FormDocumentView, _ token: FormToken) -> HTML {
    guard mayNote else { return document.html }
    var document = document
    let notes = examination.notes
    document.below = { ExaminationNotes(section: $0, notes: notes).html }
    let autosave = Autosave(
      address: address.description, version: notes.version, key: "notes/\(examination.visit.rawValue)")
    return PostForm(
      action: address.description, token: token, id: ExaminationNotes.form, autosave: autosave,
      "\(HiddenFields(FormBody(["_version": String(notes.version)])))\(document)"
    ).html
  }

  /// Whether what was written down is saved.
  var saveState: SaveState? { mayNote ? SaveState(time: examination.notes.at?.timeOfDay) : nil }

  var noteButtons: [HTML] {
    guard mayNote else { return [] }
    return [
      Button("保存", name: "_go", value: "stay", form: ExaminationNotes.form).html,
      Button("保存并审核下一条", name: "_go", value: "next", form: ExaminationNotes.form).html,
    ]
  }

  /// 修改意见 of the last return, and whether their sections were changed.
  var corrections: HTML {
    guard !examination.corrections.isEmpty else { return HTML() }
    let columns = [TableColumn("栏目"), TableColumn("修改意见", width: .wide), TableColumn("是否修改", width: .narrow)]
    let rows = examination.corrections.map { answer in
      let section = answer.remark.section
      let tag = answer.isChanged ? StatusTag(.success, "已修改") : StatusTag(.warning, "未修改")
      let link = Link(section.title, "#\(FormDocumentView.anchor(section.id))")
      return TableRow([link.html, "\(answer.remark.text)", tag.html], label: section.title)
    }
    let table = DataTable("上次退回的修改意见", columns: columns, rows: rows)
    return "<div id=\"corrections\">\(Card("上次退回的修改意见", table.html))</div>"
  }
}
