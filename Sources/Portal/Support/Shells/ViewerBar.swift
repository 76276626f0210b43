/// Who is signed in, the places that the person may enter, and 退出登录.
struct ViewerBar: Sendable {
  /// The name as it is greeted.
  var name: String
  /// 个人中心, every 单位中心, 专家中心.
  var places: [Link]

  init(name: String, places: [Link] = []) {
    self.name = name
    self.places = places
  }

  /// The list items for the bar on top.
  func items(_ frame: PageFrame) -> HTML {
    let links: HTML = "\(each: places, { "<li>\($0)</li>" })"
    return "<li>欢迎您，\(name)</li>\(links)<li>\(ViewerBar.signOut(frame))</li>"
  }

  /// The button that signs out.
  static func signOut(_ frame: PageFrame) -> HTML {
    PostButton(Button("退出登录", .quiet), action: frame.site.signOut, token: frame.token).html
  }
}
