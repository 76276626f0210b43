/// A cell with a strong first line and quiet lines below it.
struct CellStack: Component {
  var first: HTML
  var lines: [HTML]

  init(_ first: HTML, _ lines: [HTML] = []) {
    self.first = first
    self.lines = lines
  }

  var html: HTML {
    let rest: HTML = "\(each: lines, { "<span class=\"cell-line\">\($0)</span>" })"
    return "<div class=\"cell-stack\"><span class=\"cell-first\">\(first)</span>\(rest)</div>"
  }
}
