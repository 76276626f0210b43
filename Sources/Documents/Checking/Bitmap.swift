internal import CGdkPixbuf

/// A decoded picture, upright. Callers have looked at its `ImageHeader` before.
final class Bitmap {
  private let pixbuf: OpaquePointer

  var width: Int { Int(gdk_pixbuf_get_width(pixbuf)) }
  var height: Int { Int(gdk_pixbuf_get_height(pixbuf)) }

  /// Decodes with the loader of that format alone, and turns the picture as its EXIF data say; nil where it is broken.
  init?(_ bytes: [UInt8], _ format: ImageFormat) {
    guard let loader = gdk_pixbuf_loader_new_with_type(format.rawValue, nil) else { return nil }
    defer { g_object_unref(loader) }
    let isWritten = gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), nil)
    // A loader must be closed whatever happened, and closing says whether the picture was complete.
    let isComplete = gdk_pixbuf_loader_close(loader, nil)
    guard isWritten != 0, isComplete != 0, let decoded = gdk_pixbuf_loader_get_pixbuf(loader),
      let upright = gdk_pixbuf_apply_embedded_orientation(decoded)
    else { return nil }
    pixbuf = upright
  }

  private init(adopting pixbuf: OpaquePointer) {
    self.pixbuf = pixbuf
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pixbuf))
  }

  /// The part inside the rectangle, scaled to `size`; nil short of memory.
  func cropped(x: Int, y: Int, width: Int, height: Int, to size: (width: Int, height: Int)) -> Bitmap? {
    guard let part = gdk_pixbuf_new_subpixbuf(pixbuf, Int32(x), Int32(y), Int32(width), Int32(height)) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(part)) }
    let scaled = gdk_pixbuf_scale_simple(part, Int32(size.width), Int32(size.height), GDK_INTERP_HYPER)
    return scaled.map(Bitmap.init(adopting:))
  }

  /// The picture on white, where it was transparent.
  func flattened() -> Bitmap? {
    guard gdk_pixbuf_get_has_alpha(pixbuf) != 0 else { return self }
    let width = gdk_pixbuf_get_width(pixbuf)
    let height = gdk_pixbuf_get_height(pixbuf)
    let flat = gdk_pixbuf_composite_color_simple(
      pixbuf, width, height, GDK_INTERP_NEAREST, 255, 8, 0xFFFFFF, 0xFFFFFF)
    return flat.map(Bitmap.init(adopting:))
  }

  /// The picture as a baseline JPEG without metadata; nil where encoding fails.
  func jpeg(quality: Int) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<CChar>?
    var size: gsize = 0
    let isSaved = "quality".withCString { key in
      String(quality).withCString { value in
        var keys: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: key), nil]
        var values: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: value), nil]
        return gdk_pixbuf_save_to_bufferv(pixbuf, &buffer, &size, "jpeg", &keys, &values, nil)
      }
    }
    guard isSaved != 0, let buffer else { return nil }
    defer { g_free(buffer) }
    return [UInt8](UnsafeRawBufferPointer(start: buffer, count: Int(size)))
  }

  /// Red, green and blue of every pixel, row by row, and the opacities where the picture has them.
  func pixels() -> (colours: [UInt8], opacity: [UInt8]?) {
    let channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
    let stride = Int(gdk_pixbuf_get_rowstride(pixbuf))
    guard let source = gdk_pixbuf_read_pixels(pixbuf) else { return ([], nil) }
    var colours: [UInt8] = []
    var opacity: [UInt8] = []
    colours.reserveCapacity(width * height * 3)
    for row in 0..<height {
      for column in 0..<width {
        let pixel = source + row * stride + column * channels
        colours.append(pixel[0])
        colours.append(pixel[1])
        colours.append(pixel[2])
        if channels == 4 { opacity.append(pixel[3]) }
      }
    }
    return (colours, channels == 4 ? opacity : nil)
  }
}
