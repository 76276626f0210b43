/// 无障碍, 大字版 and 高对比度 in the bar on top.
struct DisplayLinks: Component {
  var frame: PageFrame

  var html: HTML {
    let now = frame.display
    var text = now
    text.hasLargeText.toggle()
    var contrast = now
    contrast.hasHighContrast.toggle()
    let links = [
      Link("无障碍", frame.site.accessibility),
      Link(now.hasLargeText ? "标准字号" : "大字版", address(text)),
      Link(now.hasHighContrast ? "标准配色" : "高对比度", address(contrast)),
    ]
    return "\(each: links, { "<li>\($0)</li>" })"
  }

  private func address(_ wanted: DisplayPreferences) -> String {
    "\(frame.site.display)?\(wanted.query(returnTo: frame.address))"
  }
}
