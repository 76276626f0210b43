internal import CPangoCairo

/// The picture behind the cells: pale words that a spreadsheet program repeats over the whole sheet.
enum SheetWatermark {
  /// In pixels: two lines of it stand on a small screen.
  private static let size = (width: 520.0, height: 240.0)
  /// In radians, upwards.
  private static let slope = -0.3

  /// A PNG with these words.
  ///
  /// - Throws: `DocumentError.fontNotInstalled`
  static func png(_ text: String) throws -> [UInt8] {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)),
      let canvas = cairo_create(surface), let layout = pango_cairo_create_layout(canvas)
    else { throw DocumentError.fontNotInstalled("Cairo") }
    defer {
      g_object_unref(UnsafeMutableRawPointer(layout))
      cairo_destroy(canvas)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(canvas, 1, 1, 1)
    cairo_paint(canvas)
    let description = ShapeSource.description(Typeface(family: .sans, isBold: false), size: 16)
    defer { pango_font_description_free(description) }
    pango_layout_set_font_description(layout, description)
    pango_layout_set_width(layout, Int32(size.width * 0.9) * PANGO_SCALE)
    pango_layout_set_text(layout, text, -1)
    cairo_set_source_rgb(canvas, 0.88, 0.89, 0.92)
    cairo_translate(canvas, size.width * 0.05, size.height * 0.75)
    cairo_rotate(canvas, slope)
    pango_cairo_show_layout(canvas, layout)
    return bytes(of: surface)
  }

  private static func bytes(of surface: OpaquePointer) -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeMutablePointer(to: &bytes) { target in
      _ = cairo_surface_write_to_png_stream(
        surface,
        { target, piece, count in
          guard let piece else { return CAIRO_STATUS_WRITE_ERROR }
          target?.assumingMemoryBound(to: [UInt8].self).pointee.append(
            contentsOf: UnsafeBufferPointer(start: piece, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, target)
    }
    return bytes
  }
}
