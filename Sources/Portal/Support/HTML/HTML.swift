/// A piece of markup.
///
/// A literal is markup; whatever is interpolated into it is text and is escaped so that it is safe between tags and
/// inside double-quoted attributes. Markup made elsewhere comes in only as another `HTML`, so a text that a person
/// typed can never become a tag:
///
///     let row: HTML = "<td title=\"\(name)\">\(name)</td>"
///
/// Attributes are always written with double quotes. Nothing is interpolated into `<script>` or `<style>`.
struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  var bytes: [UInt8]

  /// Nothing.
  init() {
    bytes = []
  }

  /// `text`, escaped.
  init(text: some StringProtocol) {
    bytes = []
    HTMLEscape.append(text, to: &bytes)
  }

  /// Markup from a source that is ours alone (a shipped file, a drawing made by code), taken as it is.
  init(trusted markup: String) {
    bytes = Array(markup.utf8)
  }

  /// The pieces one after the other, with `separator` between them.
  init(joined pieces: some Sequence<HTML>, separator: HTML = HTML()) {
    bytes = []
    for piece in pieces {
      if !bytes.isEmpty { bytes += separator.bytes }
      bytes += piece.bytes
    }
  }

  /// True where there is nothing to show.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds `other` at the end.
  mutating func append(_ other: HTML) { bytes += other.bytes }

  static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }

  static func += (left: inout HTML, right: HTML) { left.append(right) }
}

extension HTML: CustomStringConvertible {
  var description: String { String(decoding: bytes, as: UTF8.self) }
}
