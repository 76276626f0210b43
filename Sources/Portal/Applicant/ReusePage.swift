import Titles

/// 选择已上传的文件: the PDFs that the person has uploaded before, to be chosen again for a place.
struct ReusePage: Sendable, Equatable {
  /// Where the choice is sent.
  var action: SiteURL
  /// The page that it leads back to.
  var back: SiteURL
  /// What can be chosen, the newest first.
  var files: [FileReference]
  /// The way here.
  var crumbs: [Link]
  /// What is wrong with what was sent.
  var issues = FormIssues.none
}

extension ReusePage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let content: HTML = files.isEmpty ? empty : form(token)
    return PageBody(
      "选择已上传的文件", crumbs: crumbs, hasErrors: !issues.isEmpty,
      "\(ErrorSummary(issues))\(Card("选择已上传的文件", level: 1, lead: "同一个文件不需要重复上传。", content))")
  }

  private var empty: HTML {
    EmptyState("还没有上传过PDF文件", text: "请返回后选择文件上传。", action: ButtonLink("返回", back.description).html).html
  }

  private func form(_ token: FormToken) -> HTML {
    let choices = files.map { Choice($0.id.rawValue, $0.name, hint: "\($0.sizeText)，\($0.pages)页") }
    let group = RadioGroup(
      FieldInfo("file", "已上传的文件", required: true, error: issues["file"]), choices: choices, inline: false)
    return PostForm(
      action: action.description, token: token,
      """
      \(group)<p class="form-buttons">\(ButtonLink("返回", back.description)) \(Button("使用所选文件", .primary))</p>
      """
    ).html
  }
}
