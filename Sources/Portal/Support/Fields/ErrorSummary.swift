import Titles

/// What is wrong with a form, on top of it: each sentence links to its field. It takes the focus when the page opens.
struct ErrorSummary: Component {
  var issues: FormIssues
  var title: String

  init(_ issues: FormIssues, title: String = "提交的内容有问题，请修改后重新提交") {
    self.issues = issues
    self.title = title
  }

  var html: HTML {
    guard !issues.isEmpty else { return HTML() }
    let items = issues.reasons.map { reason -> HTML in
      guard let field = reason.field else { return "<li>\(reason.sentence)</li>" }
      return "<li><a href=\"#\(FieldInfo.id(of: field))\">\(reason.sentence)</a></li>"
    }
    return """
      <div class="error-summary" role="alert" tabindex="-1" autofocus data-error-summary aria-labelledby="error-summary-title">\
      <h2 id="error-summary-title">\(title)</h2><ul>\(items)</ul></div>

      """
  }
}
