/// 导出 of what a list shows under its filters, all pages of it; nothing where it shows nothing.
struct ExportLink: Component {
  private let address: ListAddress
  private let total: Int

  init(_ address: ListAddress, total: Int) {
    self.address = address
    self.total = total
  }

  var html: HTML {
    total == 0 ? HTML() : ButtonLink("导出", address.spreadsheet).html
  }
}
