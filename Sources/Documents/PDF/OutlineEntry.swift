/// A line of the reader's table of contents.
struct OutlineEntry {
  let title: String
  /// 1 is the outermost.
  let level: Int
  let page: Int
  /// From the page's top, in points.
  let top: Double
}
