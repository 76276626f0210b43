internal import CPangoCairo

/// Reads and keeps the shapes of one face's glyphs.
///
/// They are read at 1000 points without hinting, which is the fonts' own grid, so that all coordinates are whole.
final class ShapeSource {
  private let font: UnsafeMutablePointer<PangoFont>
  private let scaledFont: OpaquePointer
  private let canvas: OpaquePointer
  private var outlines: [UInt32: GlyphOutline] = [:]

  /// - Throws: `DocumentError.fontNotInstalled` where fontconfig offers another family instead.
  init(_ typeface: Typeface, context: OpaquePointer, canvas: OpaquePointer) throws {
    let wanted = ShapeSource.description(typeface, size: 1000)
    defer { pango_font_description_free(wanted) }
    guard let font = pango_context_load_font(context, wanted) else {
      throw DocumentError.fontNotInstalled(typeface.family.rawValue)
    }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    let name = pango_font_description_get_family(found).map { String(cString: $0) }
    guard let name, name.hasPrefix(typeface.family.rawValue),
      let scaledFont = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    else {
      g_object_unref(font)
      throw DocumentError.fontNotInstalled(typeface.family.rawValue)
    }
    self.font = font
    self.scaledFont = scaledFont
    self.canvas = canvas
  }

  deinit {
    g_object_unref(font)
  }

  /// What Pango looks a face up by; the caller frees it.
  static func description(_ typeface: Typeface, size: Double) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, typeface.family.rawValue)
    pango_font_description_set_weight(description, typeface.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(description, size * 1024)
    return description
  }

  func outline(_ id: UInt32) -> GlyphOutline {
    if let known = outlines[id] { return known }
    var glyph = cairo_glyph_t(index: UInt(id), x: 0, y: 0)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(scaledFont, &glyph, 1, &extents)
    cairo_set_scaled_font(canvas, scaledFont)
    cairo_new_path(canvas)
    cairo_glyph_path(canvas, &glyph, 1)
    let outline = GlyphOutline(advance: Int(extents.x_advance.rounded()), steps: steps())
    outlines[id] = outline
    return outline
  }

  /// The canvas's path, turned so that y grows upwards.
  private func steps() -> [GlyphOutline.Step] {
    guard let path = cairo_copy_path(canvas) else { return [] }
    defer { cairo_path_destroy(path) }
    guard let data = path.pointee.data else { return [] }
    var steps: [GlyphOutline.Step] = []
    var index = 0
    func x(_ offset: Int) -> Int { Int(data[index + offset].point.x.rounded()) }
    func y(_ offset: Int) -> Int { -Int(data[index + offset].point.y.rounded()) }
    while index < Int(path.pointee.num_data) {
      let header = data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO:
        steps.append(.move(x: x(1), y: y(1)))
      case CAIRO_PATH_LINE_TO:
        steps.append(.line(x: x(1), y: y(1)))
      case CAIRO_PATH_CURVE_TO:
        steps.append(.curve(x1: x(1), y1: y(1), x2: x(2), y2: y(2), x: x(3), y: y(3)))
      default:
        break  // Shapes close themselves in a font.
      }
      index += max(1, Int(header.length))
    }
    // After each closed contour Cairo stands at its start again: a trailing move draws nothing.
    if case .move? = steps.last { steps.removeLast() }
    return steps
  }
}
