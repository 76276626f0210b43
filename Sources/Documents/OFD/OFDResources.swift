/// The fonts and pictures of an OFD document.
final class OFDResources {
  /// A picture as it lies in the file.
  struct Picture {
    let id: Int
    let name: String
    let format: ImageFormat
    let bytes: [UInt8]
  }

  private let shelf: FontShelf
  private let identifiers: OFDIdentifiers
  private var fontNumbers: [Typeface: Int] = [:]
  private(set) var pictures: [Picture] = []

  init(_ typesetter: Typesetter, _ identifiers: OFDIdentifiers) {
    shelf = FontShelf(typesetter)
    self.identifiers = identifiers
  }

  /// The face's font with its identifier.
  func font(_ typeface: Typeface) -> (subset: FontSubset, id: Int) {
    let subset = shelf.subset(typeface)
    if let known = fontNumbers[typeface] { return (subset, known) }
    let id = identifiers.next()
    fontNumbers[typeface] = id
    return (subset, id)
  }

  /// Takes a picture and returns its identifier. A JPEG that needs turning is encoded anew.
  ///
  /// - Throws: `DocumentError.unreadablePicture`
  func add(picture bytes: [UInt8]) throws -> Int {
    guard let header = ImageHeader(bytes), header.pixels <= ImageHeader.mostPixels else { throw DocumentError.unreadablePicture }
    var bytes = bytes
    if header.orientation != 1 {
      guard let turned = Bitmap(bytes, header.format)?.jpeg(quality: 90) else { throw DocumentError.unreadablePicture }
      bytes = turned
    }
    let id = identifiers.next()
    let name = "image_\(id).\(header.format == .jpeg ? "jpg" : "png")"
    pictures.append(Picture(id: id, name: name, format: header.format, bytes: bytes))
    return id
  }

  /// Every font with its identifier and its file's name.
  var fonts: [(subset: FontSubset, id: Int, name: String)] {
    shelf.subsets.compactMap { subset in
      fontNumbers[subset.typeface].map { (subset, $0, "font_\($0).otf") }
    }
  }

  /// PublicRes.xml (7.9).
  var publicResources: [UInt8] {
    var list = XML()
    list.add("Fonts") { fonts in
      for (subset, id, name) in self.fonts {
        let typeface = subset.typeface
        fonts.add(
          "Font",
          [
            ("ID", "\(id)"), ("FontName", typeface.postScriptName), ("FamilyName", typeface.family.rawValue),
            ("Bold", "\(typeface.isBold)"), ("Serif", "\(typeface.family == .serif)"),
          ]
        ) { $0.add("FontFile", text: name) }
      }
    }
    return XML.document("Res", [("BaseLoc", "Res")], content: list)
  }

  /// DocumentRes.xml (7.9).
  var documentResources: [UInt8] {
    var list = XML()
    if !pictures.isEmpty {
      list.add("MultiMedias") { media in
        for picture in pictures {
          let format = picture.format == .jpeg ? "JPEG" : "PNG"
          media.add("MultiMedia", [("ID", "\(picture.id)"), ("Type", "Image"), ("Format", format)]) {
            $0.add("MediaFile", text: picture.name)
          }
        }
      }
    }
    return XML.document("Res", [("BaseLoc", "Res")], content: list)
  }
}
