/// Stacks strips on pages and draws them.
final class Paginator {
  private let builder: PDFBuilder
  private let format: PageFormat
  private let decorate: (PageCanvas) -> Void
  private var page: PageCanvas
  private var y: Double
  private let top: Double
  private let bottom: Double
  private let left: Double
  private var isAtTop = true

  /// `decorate` draws what lies under each new page's content.
  init(_ builder: PDFBuilder, _ format: PageFormat, decorate: @escaping (PageCanvas) -> Void) {
    self.builder = builder
    self.format = format
    self.decorate = decorate
    top = Metrics.points(format.top)
    bottom = Metrics.points(format.height - format.bottom)
    left = Metrics.points(format.side)
    y = top
    page = builder.addPage(width: Metrics.points(format.width), height: Metrics.points(format.height))
    decorate(page)
  }

  func place(_ strips: [Strip]) {
    for (index, strip) in strips.enumerated() {
      place(strip, followers: strips[(index + 1)...])
    }
  }

  private var room: Double { bottom - y }

  private func turnPage(header: [RowBox] = []) {
    page = builder.addPage(width: Metrics.points(format.width), height: Metrics.points(format.height))
    decorate(page)
    y = top
    isAtTop = true
    for row in header {
      var repeated = row
      // Said once to a reader who listens: on further pages the header is decoration.
      for index in repeated.cells.indices { repeated.cells[index].element = nil }
      repeated.draw(on: page, x: left, y: y)
      y += row.height
    }
  }

  private func place(_ strip: Strip, followers: ArraySlice<Strip>) {
    if case .pageBreak = strip.content {
      if !isAtTop { turnPage() }
      return
    }
    let gap = isAtTop ? 0 : strip.gap
    if !isAtTop, gap + needed(strip, followers) > room {
      if case .space = strip.content { return }
      turnPage(header: strip.header)
    } else {
      y += gap
    }
    draw(strip)
  }

  /// The height that must be free for the strip to begin here.
  private func needed(_ strip: Strip, _ followers: ArraySlice<Strip>) -> Double {
    guard strip.isKeptWithNext, let next = followers.first else { return beginning(strip) }
    let rest = next.gap + needed(next, followers.dropFirst())
    // What can never stand together on one page doesn't try to.
    let together = strip.height + rest
    return together <= bottom - top ? together : beginning(strip)
  }

  /// The least part of a strip that may stand alone at the foot of a page.
  private func beginning(_ strip: Strip) -> Double {
    switch strip.content {
    case .text(let box):
      return box.frame.lines.count <= 3 ? strip.height : box.frame.leading * 2
    case .row:
      // Short rows move as a whole; a row that would leave a third of the page empty is divided.
      let isLong = strip.height > (bottom - top) / 3
      return isLong ? min(strip.height, (bottom - top) / 6) : strip.height
    case .group(let strips):
      return strip.height <= bottom - top ? strip.height : strips.first.map(beginning) ?? 0
    case .rows, .picture, .space, .pageBreak:
      return min(strip.height, bottom - top)
    }
  }

  private func draw(_ strip: Strip) {
    if let outline = strip.outline {
      builder.addOutline(OutlineEntry(title: outline.title, level: outline.level, page: page.index, top: y))
    }
    switch strip.content {
    case .text(let box): draw(box)
    case .row(let row): draw(row, header: strip.header)
    case .rows(let rows, let photo): draw(rows, photo, height: strip.height)
    case .picture(let box): draw(box)
    case .space: y += isAtTop ? 0 : strip.height
    case .pageBreak: break
    case .group(let strips): place(strips)
    }
    if case .space = strip.content { return }
    isAtTop = false
  }

  private func draw(_ box: TextBox) {
    if let marker = box.marker {
      page.mark(marker.element) { page.text(marker.frame, x: left + marker.x, top: y) }
    }
    var range = 0..<box.frame.lines.count
    while !range.isEmpty {
      var count = min(range.count, Int((room + 0.01) / box.frame.leading))
      // A page gets at least one line, and no last line stands alone on the next.
      if range.count - count == 1, count > 2 { count -= 1 }
      count = max(1, count)
      let part = range.lowerBound..<range.lowerBound + count
      page.mark(box.element) { page.text(box.frame, lines: part, x: left + box.x, top: y, ink: nil) }
      y += Double(count) * box.frame.leading
      range = part.upperBound..<range.upperBound
      if !range.isEmpty { turnPage() }
    }
  }

  private func draw(_ row: RowBox, header: [RowBox]) {
    var rest = row
    while rest.height > room, let (head, tail) = rest.split(at: room) {
      head.draw(on: page, x: left, y: y)
      turnPage(header: header)
      rest = tail
    }
    rest.draw(on: page, x: left, y: y)
    y += rest.height
  }

  private func draw(_ rows: [RowBox], _ photo: PhotoBox, height: Double) {
    var rowTop = y
    for row in rows {
      row.draw(on: page, x: left, y: rowTop)
      rowTop += row.height
    }
    let margin = 4.0
    page.mark(nil) {
      page.frame(
        x: left + photo.x, y: y, width: photo.width, height: height, thickness: Metrics.ruleWidth, ink: .line)
    }
    if let name = photo.name {
      let pictureWidth = min(photo.width - margin * 2, (height - margin * 2) * photo.proportions)
      let pictureHeight = pictureWidth / photo.proportions
      page.mark(photo.element) {
        page.place(
          name, x: left + photo.x + (photo.width - pictureWidth) / 2, y: y + (height - pictureHeight) / 2,
          scaleX: pictureWidth, scaleY: pictureHeight, boxHeight: pictureHeight)
      }
    } else {
      page.mark(nil) {
        page.text(photo.placeholder, x: left + photo.x, top: y + (height - photo.placeholder.height) / 2)
      }
    }
    y += height
  }

  private func draw(_ box: PictureBox) {
    // A picture higher than a page shrinks to one.
    let shrink = min(1, (bottom - top) / box.height)
    let width = box.width * shrink
    let height = box.height * shrink
    page.mark(box.element) {
      page.place(box.name, x: left + box.x, y: y, scaleX: width, scaleY: height, boxHeight: height)
    }
    y += height
  }
}
