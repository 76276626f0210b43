/// 无障碍: how the site is used without a mouse, with large text, by ear.
struct AccessibilityPage: Sendable, Equatable {}

extension AccessibilityPage {
  /// The page as it is shown.
  var body: PageBody {
    let cards: [HTML] = [
      card(
        "大字版与高对比度",
        [
          "点击页面顶部的“大字版”，全站文字和按钮放大显示；再次点击“标准字号”恢复。",
          "点击“高对比度”，文字与背景的对比更强；再次点击“标准配色”恢复。",
          "选择会保存在您的浏览器中，不需要登录；也可以用浏览器自带的缩放（Ctrl 与加号）放大到 200%，内容不会被遮挡。",
        ]),
      card(
        "键盘操作",
        [
          "按 Tab 键依次移动到每个链接、按钮和输入框，按 Shift+Tab 返回上一个，当前位置有明显的边框。",
          "每个页面的第一个链接是“跳到主要内容”，按回车键可以跳过页头和菜单。",
          "按回车键打开链接或提交，按空格键勾选；对话框可以按 Esc 键关闭。",
        ]),
      card(
        "读屏软件",
        [
          "页面使用标准的标题、列表、表格和表单标签，适用于常见的读屏软件。",
          "提交的内容有误时，页面顶部会列出全部问题，每条都可以跳到对应的输入框；填写的内容不会丢失。",
          "状态除颜色外都有文字说明；不使用限时的验证码。",
        ]),
    ]
    let heading = PageHeading("无障碍说明", lead: "本平台的全部功能都可以只用键盘、读屏软件或手机完成。")
    let crumbs = [Link("首页", Routes.home().description), Link("无障碍说明")]
    return PageBody("无障碍说明", crumbs: crumbs, "\(heading)\(cards)")
  }

  private func card(_ title: String, _ lines: [String]) -> HTML {
    Card(title, "<ul class=\"plain-list\">\(each: lines, { "<li>\($0)</li>" })</ul>").html
  }
}
