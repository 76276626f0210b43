internal import CPangoCairo

/// Tells Pango how spans look and reads its lines back as values.
struct FrameReader {
  let bytes: [UInt8]
  let spans: [TextSpan]
  let style: TextStyle
  let width: Double?

  /// No fallback to other families, letter spacing, and the spans' bold and underlined parts; the caller releases it.
  func attributes() -> OpaquePointer? {
    let list = pango_attr_list_new()
    pango_attr_list_insert(list, pango_attr_fallback_new(0))
    if style.letterSpacing != 0 {
      pango_attr_list_insert(list, pango_attr_letter_spacing_new(Int32(style.letterSpacing * 1024)))
    }
    guard spans.count > 1 || spans.contains(where: \.isBold) else { return list }
    var start = 0
    for span in spans {
      let end = start + span.text.utf8.count
      // Also where nothing changes: the attribute keeps Pango from joining two spans into one run.
      let weight = span.isBold || style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
      let underline = span.isUnderlined ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_NONE
      for attribute in [pango_attr_weight_new(weight), pango_attr_underline_new(underline)] {
        attribute?.pointee.start_index = UInt32(start)
        attribute?.pointee.end_index = UInt32(end)
        pango_attr_list_insert(list, attribute)
      }
      start = end
    }
    return list
  }

  /// - Throws: `DocumentError.missingGlyphs`
  func read(_ layout: OpaquePointer) throws -> TextFrame {
    var lines: [TextLine] = []
    var missing: [String] = []
    for index in 0..<pango_layout_get_line_count(layout) {
      guard let source = pango_layout_get_line_readonly(layout, index) else { continue }
      lines.append(line(source.pointee, &missing))
    }
    guard missing.isEmpty else { throw DocumentError.missingGlyphs(missing) }
    return TextFrame(lines: lines, leading: style.leading, size: style.size)
  }

  private func line(_ source: PangoLayoutLine, _ missing: inout [String]) -> TextLine {
    var runs: [GlyphRun] = []
    var total = 0.0
    // By index: the list's own fields belong to GLib, which two of the C modules bring along.
    var index: UInt32 = 0
    while let data = g_slist_nth_data(source.runs, index) {
      let run = self.run(data.assumingMemoryBound(to: PangoGlyphItem.self).pointee, &missing)
      total += run.width
      runs.append(run)
      index += 1
    }
    // Letter spacing stands at both sides of a line in Pango; the eye counts neither.
    let free = (width ?? total) - total
    let indent = source.is_paragraph_start != 0 ? Double(style.indent) * style.size : 0
    let start =
      switch style.alignment {
      case .leading: indent
      case .center: free / 2
      case .trailing: free
      }
    return TextLine(start: start, width: total, runs: runs)
  }

  private func run(_ source: PangoGlyphItem, _ missing: inout [String]) -> GlyphRun {
    let item = source.item.pointee
    let string = source.glyphs.pointee
    let span = self.span(at: Int(item.offset))
    var glyphs: [PlacedGlyph] = []
    var clusters: [Int: String] = [:]
    let count = Int(string.num_glyphs)
    glyphs.reserveCapacity(count)
    for index in 0..<count {
      let glyph = string.glyphs[index]
      let isUnknown = glyph.glyph != PlacedGlyph.gap && (glyph.glyph & 0x1000_0000 != 0 || glyph.glyph == 0)
      let start = Int(string.log_clusters[index])
      let end = index + 1 < count ? Int(string.log_clusters[index + 1]) : Int(item.length)
      let range = Int(item.offset) + start..<Int(item.offset) + max(start, end)
      let scalar = self.scalar(range)
      if isUnknown {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if !missing.contains(text) { missing.append(text) }
      } else if scalar == 0 {
        // Several glyphs of one cluster: the last one says its text.
        clusters[index] = String(decoding: bytes[range], as: UTF8.self)
      }
      glyphs.append(
        PlacedGlyph(
          id: glyph.glyph, advance: glyph.geometry.width, shift: glyph.geometry.x_offset,
          rise: glyph.geometry.y_offset, scalar: scalar))
    }
    return GlyphRun(
      typeface: Typeface(family: style.family, isBold: span.isBold || style.isBold), size: style.size,
      tone: span.tone ?? style.tone, isUnderlined: span.isUnderlined, entry: span.entry,
      glyphs: glyphs, clusters: clusters)
  }

  private func span(at offset: Int) -> TextSpan {
    guard spans.count > 1 else { return spans[0] }
    var end = 0
    for span in spans {
      end += span.text.utf8.count
      if offset < end { return span }
    }
    return spans[spans.count - 1]
  }

  /// The one character in `range` of the text, or 0 where there are more or none.
  private func scalar(_ range: Range<Int>) -> UInt32 {
    guard let first = range.first else { return 0 }
    let lead = bytes[first]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length == range.count else { return 0 }
    if length == 1 { return UInt32(lead) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[first + index] & 0x3F) }
    return value
  }
}
