/// 第 1-20 条/总共 n 条, the pages, and the page size; nothing where the list is empty, which says so itself.
struct Pagination: Component {
  var address: ListAddress
  var page: PageRequest
  var total: Int
  /// What `total` stops counting at: 「10000+」. nil where it is exact.
  var countLimit: Int?

  init(_ address: ListAddress, page: PageRequest, total: Int, countLimit: Int? = nil) {
    self.address = address
    self.page = page
    self.total = total
    self.countLimit = countLimit
  }

  var html: HTML {
    guard total > 0 else { return HTML() }
    let first = page.offset + 1
    let last = min(page.offset + page.size, total)
    let sum = countLimit.map { total >= $0 ? "\($0)+" : "\(total)" } ?? "\(total)"
    return """
      <div class="pagination"><p>第 \(min(first, last))-\(last) 条/总共 \(sum) 条</p>\(pages)\(sizes)</div>

      """
  }

  private var count: Int { max((total + page.size - 1) / page.size, 1) }

  private var pages: HTML {
    guard count > 1 else { return HTML() }
    let items: HTML = "\(each: numbers, item)"
    return """
      <nav aria-label="分页"><ul class="pages">\(step("上一页", "‹", page.number - 1))\(items)\
      \(step("下一页", "›", page.number + 1))</ul></nav>
      """
  }

  /// The numbers that are shown: the ends, and what lies around the current page; nil is a gap.
  private var numbers: [Int?] {
    let near = (page.number - 2)...(page.number + 2)
    var shown: [Int?] = []
    for number in 1...count where number == 1 || number == count || near.contains(number) {
      if let before = shown.last ?? nil, number > before + 1 { shown.append(nil) }
      shown.append(number)
    }
    return shown
  }

  private func item(_ number: Int?) -> HTML {
    guard let number else { return "<li class=\"gap\" aria-hidden=\"true\">…</li>" }
    let isCurrent = number == page.number
    let current: HTML = "\(attribute: "aria-current", isCurrent ? "page" : nil) aria-label=\"第\(number)页\""
    let classes = isCurrent ? "page page-current" : "page"
    return "<li><a class=\"\(classes)\" href=\"\(address.page(number))\"\(current)>\(number)</a></li>"
  }

  private func step(_ label: String, _ sign: String, _ number: Int) -> HTML {
    guard (1...count).contains(number) else {
      return "<li><span class=\"page page-off\" aria-hidden=\"true\">\(sign)</span></li>"
    }
    return "<li><a class=\"page\" href=\"\(address.page(number))\" aria-label=\"\(label)\">\(sign)</a></li>"
  }

  private var sizes: HTML {
    let items = PageRequest.sizes.map { size -> HTML in
      size == page.size
        ? "<li><span aria-current=\"true\">\(size)</span></li>"
        : "<li><a href=\"\(address.with("size", String(size)).text)\" aria-label=\"每页 \(size) 条\">\(size)</a></li>"
    }
    return "<div class=\"page-sizes\"><span id=\"page-sizes\">每页条数</span><ul aria-labelledby=\"page-sizes\">\(items)</ul></div>"
  }
}
