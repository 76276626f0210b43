/// Cells side by side with rules around them. Lengths are points.
struct RowBox {
  /// One cell.
  struct Cell {
    var frame: TextFrame
    var x: Double
    var width: Double
    var ground: Ink?
    var element: StructureTree.Element?
    /// Text in the middle of the cell's height instead of at its top.
    var isCentred = true
    /// What is filled into the cell.
    var entry: Entry?
  }

  /// The horizontal rules that a row draws.
  struct Rules: OptionSet {
    let rawValue: Int
    static let top = Rules(rawValue: 1)
    static let bottom = Rules(rawValue: 2)
    static let both: Rules = [.top, .bottom]
  }

  var cells: [Cell]
  var height: Double
  var rules: Rules = .both

  init(cells: [Cell], minimumHeight: Double = 0, rules: Rules = .both) {
    self.cells = cells
    self.rules = rules
    height = cells.reduce(minimumHeight) { max($0, $1.frame.height + Metrics.cellPadding.y * 2) }
  }

  /// The row in two at a height of at most `room`, or nil where no line of text would stand in the first part.
  func split(at room: Double) -> (first: RowBox, second: RowBox)? {
    var head = self
    var tail = self
    var isDivided = false
    var headHeight = 0.0
    for (index, cell) in cells.enumerated() {
      let fitting = Int((room - Metrics.cellPadding.y * 2) / cell.frame.leading)
      let count = min(cell.frame.lines.count, max(0, fitting))
      guard count > 0 || cell.frame.lines.isEmpty else { return nil }
      head.cells[index].frame.lines = Array(cell.frame.lines.prefix(count))
      tail.cells[index].frame.lines = Array(cell.frame.lines.dropFirst(count))
      tail.cells[index].entry = nil
      let isWhole = count == cell.frame.lines.count
      if !isWhole {
        isDivided = true
        head.cells[index].isCentred = false
        tail.cells[index].isCentred = false
      }
      headHeight = max(headHeight, head.cells[index].frame.height + Metrics.cellPadding.y * 2)
    }
    guard isDivided else { return nil }
    head.height = headHeight
    tail.height = tail.cells.reduce(0) { max($0, $1.frame.height + Metrics.cellPadding.y * 2) }
    // A part ends with a rule and the next begins with one, whatever the row had at its edges.
    head.rules.insert(.bottom)
    tail.rules.insert(.top)
    return (head, tail)
  }

  func draw(on page: PageCanvas, x: Double, y: Double) {
    page.mark(nil) {
      for cell in cells {
        if let ground = cell.ground {
          page.rectangle(x: x + cell.x, y: y, width: cell.width, height: height, fill: ground)
        }
      }
      guard let first = cells.first, let last = cells.last else { return }
      let left = x + first.x
      let right = x + last.x + last.width
      let rule = Metrics.ruleWidth
      if rules.contains(.top) { page.line(x1: left, y1: y, x2: right, y2: y, thickness: rule, ink: .line) }
      if rules.contains(.bottom) {
        page.line(x1: left, y1: y + height, x2: right, y2: y + height, thickness: rule, ink: .line)
      }
      for edge in cells.map({ x + $0.x }) + [right] {
        page.line(x1: edge, y1: y - rule / 2, x2: edge, y2: y + height + rule / 2, thickness: rule, ink: .line)
      }
    }
    for cell in cells where !cell.frame.lines.isEmpty {
      let free = height - cell.frame.height
      let top = y + (cell.isCentred ? free / 2 : Metrics.cellPadding.y)
      page.mark(cell.element) {
        page.text(cell.frame, x: x + cell.x + Metrics.cellPadding.x, top: top)
      }
    }
    for cell in cells {
      guard let entry = cell.entry else { continue }
      let air = Metrics.entryAir
      page.enter(
        entry, in: cell.element, x: x + cell.x + air, y: y + air, width: cell.width - air * 2, height: height - air * 2)
    }
  }
}
