/// The HTML document around a shell: head, skip link, messages for programs.
struct Document: Component {
  var frame: PageFrame
  var title: String
  var hasErrors: Bool
  /// The class of `<body>`, by which the style sheets tell the shells apart.
  var kind: String
  var body: HTML

  private static let styles = [
    "tokens", "base", "shell", "forms", "lists", "feedback", "portal", "filing", "examination",
  ]

  var html: HTML {
    let assets = frame.site.assets
    let sheets = Document.styles.map { name -> HTML in "<link rel=\"stylesheet\" href=\"\(assets("css/\(name).css"))\">\n" }
    let prefix = hasErrors ? "错误：" : ""
    return """
      <!DOCTYPE html>
      <html lang="zh-CN"\(attribute: "class", frame.display.classes)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(prefix)\(title) - \(frame.site.platform)</title>
      <link rel="icon" href="\(assets("img/icon.svg"))" type="image/svg+xml">
      \(sheets)<link rel="stylesheet" href="\(assets("css/print.css"))" media="print">
      <script type="module" src="\(assets("js/main.js"))"></script>
      </head>
      <body class="\(kind)"\(session)>
      <a class="skip-link" href="#main">跳到主要内容</a>
      \(frame.demo)\(body)</body>
      </html>

      """
  }

  private var session: HTML {
    guard let seconds = frame.sessionSeconds else { return HTML() }
    let address = frame.site.keepAlive
    return " data-keep-alive=\"\(address)\" data-session-seconds=\"\(seconds)\" data-token=\"\(frame.token.value)\""
  }
}
