internal import CGdkPixbuf

/// A picture or a drawing that pages refer to by name.
struct ExternalObject {
  private let entries: String
  private let data: [UInt8]
  /// Gray levels that say how opaque each pixel is.
  private var mask: [UInt8]?
  /// Width over height.
  let proportions: Double
  private let size: (width: Int, height: Int)

  /// A picture from JPEG or PNG bytes. A JPEG that needs no turning goes into the file as it is.
  ///
  /// - Throws: `DocumentError.unreadablePicture`
  init(picture bytes: [UInt8]) throws {
    guard let header = ImageHeader(bytes), header.pixels <= ImageHeader.mostPixels else { throw DocumentError.unreadablePicture }
    if header.format == .jpeg, header.orientation == 1, header.components == 1 || header.components == 3 {
      let space = header.components == 1 ? "Gray" : "RGB"
      size = (header.width, header.height)
      entries = "/ColorSpace/Device\(space)/BitsPerComponent 8/Filter/DCTDecode"
      data = bytes
    } else {
      guard let bitmap = Bitmap(bytes, header.format) else { throw DocumentError.unreadablePicture }
      let pixels = bitmap.pixels()
      size = (bitmap.width, bitmap.height)
      entries = "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
      data = pixels.colours.deflated
      mask = pixels.opacity?.deflated
    }
    proportions = Double(size.width) / Double(size.height)
    isForm = false
  }

  /// A drawing of ready operators in a box of `width` × `height` whose origin is its lower left corner.
  init(form operators: [UInt8], width: Double, height: Double) {
    self.init(deflatedForm: operators.deflated, width: width, height: height)
  }

  /// The same with operators that have been deflated before.
  init(deflatedForm operators: [UInt8], width: Double, height: Double) {
    isForm = true
    entries = "/Type/XObject/Subtype/Form/BBox[0 0 \(width) \(height)]/Filter/FlateDecode"
    data = operators
    proportions = width / height
    size = (0, 0)
  }

  private let isForm: Bool

  func write(to writer: inout PDFWriter) -> PDFReference {
    let reference = writer.reserve()
    guard !isForm else {
      writer.writeStream(reference, entries: entries, data: data)
      return reference
    }
    let common = "/Type/XObject/Subtype/Image/Width \(size.width)/Height \(size.height)"
    var softMask = ""
    if let mask {
      let maskReference = writer.reserve()
      let entries = common + "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
      writer.writeStream(maskReference, entries: entries, data: mask)
      softMask = "/SMask \(maskReference)"
    }
    writer.writeStream(reference, entries: common + entries + softMask, data: data)
    return reference
  }
}
