import Services
import Titles

/// Another tab or device has stored other values: both are shown, the person decides field by field. Nothing was stored.
struct ConflictPage: Sendable {
  /// The page where it happened.
  var page: SiteURL
  /// Where its form is sent.
  var save: SiteURL
  /// The title of the section.
  var title: String
  /// Both values.
  var conflict: SectionConflict
  /// What was sent.
  var sent: FormBody
  /// The way here.
  var crumbs: [Link]
}

extension ConflictPage {
  /// The name of the choice for a field.
  static func choice(_ field: String) -> String { "_resolve.\(field)" }

  /// What was sent with the fields taken out for which the other value was chosen.
  static func resolved(_ form: FormBody) -> FormBody {
    let prefix = "_resolve."
    let given = form.entries.filter { $0.name.hasPrefix(prefix) && $0.value == "theirs" }.map { $0.name.dropFirst(prefix.count) }
    return FormBody(
      form.entries.filter { entry in
        !entry.name.hasPrefix(prefix) && !given.contains { entry.name == $0 || entry.name.hasPrefix("\($0).") }
      })
  }

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let choices: HTML = "\(each: conflict.fields, choice)"
    var kept = FormBody(sent.entries.filter { !$0.name.hasPrefix("_resolve.") })
    kept = kept.replacing("_version", with: String(conflict.version))
    let form = PostForm(
      action: save.description, token: token,
      """
      \(HiddenFields(kept))\(choices)<p class="form-buttons">\(ButtonLink("返回，不保存本页内容", page.description)) \
      \(Button("按选择保存", .primary))</p>
      """)
    let notice = Notice(
      .warning, title: "本次内容没有保存", isLive: true,
      "<p>您打开页面之后，“\(title)”已在其他窗口或设备上修改。请逐项选择保留哪一个内容，然后点击“按选择保存”。</p>")
    return PageBody(
      "内容冲突", crumbs: crumbs, hasErrors: true,
      "\(Card("\(title)：请选择保留的内容", level: 1, "\(notice)\(form)"))")
  }

  private func choice(_ field: SectionConflict.Field) -> HTML {
    let name = ConflictPage.choice(field.id)
    let mine = Choice("mine", "本页填写的内容", hint: field.mine.isEmpty ? "（空）" : field.mine)
    let theirs = Choice("theirs", "另一处保存的内容", hint: field.theirs.isEmpty ? "（空）" : field.theirs)
    return RadioGroup(FieldInfo(name, field.label, wide: true), choices: [mine, theirs], value: "mine", inline: false).html
  }
}
