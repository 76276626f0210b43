/// 恢复码: shown once, right after they were made.
struct RecoveryCodesPage: Sendable, Equatable {
  /// The codes.
  var codes: [String]
  /// The second factor was switched on just now.
  var isNew: Bool
}

extension RecoveryCodesPage {
  /// The content of the page; the shell is the place's.
  func body(crumbs: [Link]) -> PageBody {
    let title = isNew ? "二次验证已开启" : "恢复码已重新生成"
    let items = codes.map { code -> HTML in "<li><code>\(String(code.prefix(4)))-\(String(code.suffix(4)))</code></li>" }
    let warning = Notice(
      .warning, title: "恢复码只显示这一次", isLive: true,
      "请现在打印或抄写下来，与手机分开保管。手机丢失或更换时，用一个恢复码代替验证码登录，每个只能用一次。")
    let done = ButtonLink("我已保存好恢复码", Routes.security().description, .primary)
    return PageBody(
      title, crumbs: crumbs,
      """
      \(PageHeading(title))\(warning)\
      \(Card("恢复码", "<ol class=\"recovery-codes\">\(items)</ol><p class=\"form-buttons\">\(done)</p>"))
      """)
  }
}
