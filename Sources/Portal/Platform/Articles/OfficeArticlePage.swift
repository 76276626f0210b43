import Services
import Titles

/// One article in 资讯与手册, or a new one.
struct OfficeArticlePage: Equatable {
  /// Nil for a new one.
  var file: ArticleFile?
  var entry = ArticleEntry()
  var version = 0
  var issues: FormIssues = .none
}

extension OfficeArticlePage {
  func body(_ token: FormToken) -> PageBody {
    let title = file == nil ? "新增文章" : "编辑文章"
    let back = ButtonLink("返回列表", Routes.officeArticles().description)
    let preview: HTML = file.map { self.preview($0, token) } ?? HTML()
    return PageBody(
      title, crumbs: OfficeMenu.articles.crumbs(Link(title)), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, actions: back.html))\(Card(nil, "\(ErrorSummary(issues))\(form(token))"))\(preview)")
  }

  private func form(_ token: FormToken) -> HTML {
    let kind = SelectField(
      FieldInfo("kind", "栏目", required: true, error: issues["kind"]),
      choices: ArticleKind.allCases.map { Choice($0.rawValue, $0.label) }, value: entry.kind)
    let title = TextField(
      FieldInfo("title", "标题", required: true, error: issues["title"], wide: true), value: entry.title,
      limit: ArticleEntry.titleLimit)
    let source = TextField(FieldInfo("source", "来源", required: true, error: issues["source"]), value: entry.source, limit: 50)
    let number = TextField(FieldInfo("number", "文号", error: issues["number"]), value: entry.number, limit: 50)
    let day = DateField(
      FieldInfo("publishedOn", "发布日期", hint: "不填写时，以点击“发布”的日期为准。", error: issues["publishedOn"]),
      value: entry.publishedOn)
    let hint = "每段一行。行首“## ”是小标题，行首“- ”是列表；[文字](https://网址) 是链接。"
    let text = TextAreaField(
      FieldInfo("body", "正文", required: true, hint: hint, error: issues["body"]), value: entry.body,
      limit: ArticleEntry.bodyLimit, rows: 16)
    let action = file.map { Routes.officeArticleSave($0.id) } ?? Routes.officeArticleCreate()
    let label = file == nil ? "保存草稿" : "保存"
    return PostForm(
      action: action.description, token: token, confirmsLeaving: true,
      """
      \(HiddenFields(FormBody(["version": String(version)])))\(RequiredLegend())\
      \(FieldGrid("\(title)\(kind)\(source)\(number)\(day)\(text)"))\
      <div class="form-buttons">\(Button(label, .primary))</div>
      """
    ).html
  }

  private func preview(_ file: ArticleFile, _ token: FormToken) -> HTML {
    let fields = FormBody(["version": String(file.version)])
    let publish = PostButton(
      Button("发布", .primary), action: Routes.officeArticlePublish(file.id).description, token: token, fields: fields)
    let withdraw = PostButton(
      Button("撤下", .danger, confirmation: "撤下这篇文章？门户上不再显示。"),
      action: Routes.officeArticleWithdraw(file.id).description, token: token, fields: fields)
    let remove = PostButton(
      Button("删除", .danger, confirmation: "删除这篇文章？删除后不能恢复。"), action: Routes.officeArticleDelete(file.id).description,
      token: token)
    let isPublished = file.state == .published
    let view = isPublished ? ButtonLink("在门户上查看", Routes.article(file.id).description).html : HTML()
    let buttons: HTML = isPublished ? "\(view) \(withdraw)" : "\(publish) \(remove)"
    let page = ArticlePage(article: file.preview)
    let lead: HTML = "\(file.state.tag) 以最近一次保存的内容为准。"
    return Card("预览：\(file.preview.title)", lead: lead, actions: buttons, page.text).html
  }
}
