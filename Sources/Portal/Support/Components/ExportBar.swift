/// 导出 above a list that has no other buttons; nothing where it shows nothing.
struct ExportBar: Component {
  private let link: HTML

  init(_ address: ListAddress, total: Int) {
    link = ExportLink(address, total: total).html
  }

  var html: HTML {
    "\(if: !link.isEmpty, "<div class=\"bulk-bar\"><div class=\"bulk-others\">\(link)</div></div>")"
  }
}
