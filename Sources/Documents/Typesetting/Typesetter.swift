internal import CPangoCairo

/// Breaks text into lines with Pango and reads glyphs' shapes from the fonts.
///
/// Pango's font maps and contexts belong to one thread at a time, and warming one up costs more than a document:
/// `TypesetterPool` hands them out. Font fallback is off, so that the same text looks the same on every machine and
/// a character that the family lacks is an error instead of a box.
final class Typesetter: @unchecked Sendable {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let canvas: OpaquePointer
  private var descriptions: [FontKey: OpaquePointer] = [:]
  private var shapes: [Typeface: ShapeSource] = [:]

  private struct FontKey: Hashable {
    let typeface: Typeface
    let size: Double
  }

  /// - Throws: `DocumentError.fontNotInstalled`
  init() throws {
    // None of these returns null short of memory, where GLib aborts by itself.
    guard let fontMap = pango_cairo_font_map_new(), let context = pango_font_map_create_context(fontMap),
      let layout = pango_layout_new(context),
      let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), let canvas = cairo_create(surface)
    else { throw DocumentError.fontNotInstalled("Pango") }
    cairo_surface_destroy(surface)
    self.fontMap = fontMap
    self.context = context
    self.layout = layout
    self.canvas = canvas
    // One unit is one point, and widths scale with the size instead of being rounded to a screen's pixels.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    for family in FontFamily.allCases {
      for isBold in [false, true] {
        let typeface = Typeface(family: family, isBold: isBold)
        shapes[typeface] = try ShapeSource(typeface, context: context, canvas: canvas)
      }
    }
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    shapes.removeAll()
    cairo_destroy(canvas)
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// Breaks `text` into lines of `width` points; nil breaks at `\n` only.
  ///
  /// - Throws: `DocumentError.missingGlyphs`
  func frame(_ text: RichText, _ style: TextStyle, width: Double? = nil) throws -> TextFrame {
    let spans = text.spans.count > 1 ? text.spans.filter { !$0.text.isEmpty } : text.spans
    let bytes = Array(spans.count == 1 ? spans[0].text.utf8 : text.plain.utf8)
    guard !bytes.isEmpty else {
      return TextFrame(lines: [TextLine(start: 0, width: 0, runs: [])], leading: style.leading, size: style.size)
    }
    let reader = FrameReader(bytes: bytes, spans: spans, style: style, width: width)
    let attributes = reader.attributes()
    defer { pango_attr_list_unref(attributes) }
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_font_description(layout, description(Typeface(family: style.family, isBold: style.isBold), style.size))
    pango_layout_set_width(layout, width.map { Int32(($0 * 1024).rounded(.up)) } ?? -1)
    pango_layout_set_indent(layout, Int32(Double(style.indent) * style.size * 1024))
    pango_layout_set_justify(layout, style.isJustified ? 1 : 0)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
    }
    return try reader.read(layout)
  }

  /// The shape of glyph `id` of a face.
  func outline(_ id: UInt32, _ typeface: Typeface) -> GlyphOutline {
    shapes[typeface]?.outline(id) ?? GlyphOutline(advance: Charstring.defaultWidth, steps: [])
  }

  private func description(_ typeface: Typeface, _ size: Double) -> OpaquePointer? {
    let key = FontKey(typeface: typeface, size: size)
    if let known = descriptions[key] { return known }
    let made = ShapeSource.description(typeface, size: size)
    descriptions[key] = made
    return made
  }
}
