import Services
import Titles

/// What a new edition changes, before it is published.
struct OfficeReferencePreviewPage: Equatable {
  var file: ReferenceFile
  var draft: ReferenceDraft
  var change: ReferenceChange
  /// The row that was typed; nil where the whole content was.
  var row: ReferenceRowDraft?
}

extension OfficeReferencePreviewPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "核对修改"
    let key = ReferenceKey.key(file.file)
    let content = FormBody(["content": draft.content])
    let fields = HiddenFields(
      FormBody((row?.fields ?? FormBody(["from": draft.from, "source": draft.source])).entries + content.entries))
    let back = row == nil ? Routes.officeReferencePreview(key) : Routes.officeReferenceRowCheck(key)
    let form = PostForm(
      action: Routes.officeReferencePublish(key).description, token: token,
      """
      \(fields)<div class="form-buttons">\
      \(Button("返回修改", name: "_back", value: "1", action: back.description)) \
      \(Button("发布", .primary))</div>
      """)
    let facts = DescriptionGrid([
      .init("生效日期", text: change.from.description), .init("依据", text: draft.source),
    ])
    let notice = Notice(.info, text: "与此前生效的版本逐行比较如下。确认无误后点击“发布”，到生效日期自动启用。")
    let card = Card(nil, "\(notice)\(facts)\(form)")
    let changes: HTML = "\(lines("新增的行", change.added))\(lines("删除的行", change.removed))"
    let crumbs = OfficeMenu.catalog.crumbs(Link(file.label, Routes.officeReference(key).description), Link(title))
    return PageBody(title, crumbs: crumbs, "\(PageHeading("\(title)：\(file.label)"))\(card)\(changes)")
  }

  private func lines(_ title: String, _ lines: [String]) -> HTML {
    let rows = lines.prefix(200).map { TableRow(["\($0)"]) }
    let rest: HTML = "\(if: lines.count > 200, "<p>还有 \(lines.count - 200) 行没有列出。</p>")"
    let table = DataTable(title, columns: [TableColumn("内容", width: .wide)], rows: Array(rows), empty: EmptyState("没有"))
    return Card("\(title)（\(lines.count)）", "\(table)\(rest)").html
  }
}
