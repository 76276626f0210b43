internal import Titles

/// An OFD document in the making (GB/T 33190-2016): pages, their fonts and pictures, and the container around them.
final class OFDBuilder {
  private let identifiers = OFDIdentifiers()
  private let resources: OFDResources
  private(set) var pages: [OFDPage] = []

  init(_ typesetter: Typesetter) {
    resources = OFDResources(typesetter, identifiers)
  }

  /// A new page; lengths are points.
  func addPage(width: Double, height: Double) -> OFDPage {
    let page = OFDPage(width: width, height: height, resources, identifiers)
    pages.append(page)
    return page
  }

  /// The whole file, made at this moment.
  ///
  /// - Parameter sign: makes the parts of a signature over all the others; nil leaves the file unsigned.
  /// - Throws: what `sign` throws.
  func finish(_ info: DocumentInfo, at moment: Moment, sign: (([OFDPart]) throws -> [OFDPart])?) throws -> [UInt8] {
    var parts = pages.enumerated().map { index, page in
      OFDPart(path: "Doc_0/Pages/Page_\(index)/Content.xml", content: page.content)
    }
    parts.append(OFDPart(path: "Doc_0/PublicRes.xml", content: resources.publicResources))
    parts.append(OFDPart(path: "Doc_0/DocumentRes.xml", content: resources.documentResources))
    for (subset, _, name) in resources.fonts {
      parts.append(OFDPart(path: "Doc_0/Res/\(name)", content: OpenTypeFont(subset).bytes))
    }
    for picture in resources.pictures {
      parts.append(OFDPart(path: "Doc_0/Res/\(picture.name)", content: picture.bytes, isPacked: true))
    }
    parts.insert(OFDPart(path: "Doc_0/Document.xml", content: document), at: 0)
    let digest = Digest.sha256(parts.reduce(into: info.dictionary) { $0 += Digest.sha256($1.content) })
    let entry = entry(info, identifier: Array(digest.prefix(16)), isSigned: sign != nil)
    parts.insert(OFDPart(path: "OFD.xml", content: entry), at: 0)
    if let sign { parts += try sign(parts) }
    var archive = ZipArchive(at: moment)
    for part in parts { archive.add(part.content, at: part.path, isDeflated: !part.isPacked) }
    return archive.finish()
  }

  /// OFD.xml (7.4): what the document is, and where.
  private func entry(_ info: DocumentInfo, identifier: [UInt8], isSigned: Bool) -> [UInt8] {
    var xml = XML()
    xml.add("DocBody") { body in
      body.add("DocInfo") { list in
        list.add("DocID", text: identifier.hexadecimal)
        list.add("Title", text: info.title)
        list.add("Author", text: info.author)
        list.add("Subject", text: info.subject)
        if let created = info.created { list.add("CreationDate", text: created.day.description) }
        list.add("Keywords") { words in
          for word in info.keywords { words.add("Keyword", text: word) }
        }
        list.add("Creator", text: DocumentInfo.producer)
      }
      body.add("DocRoot", text: "Doc_0/Document.xml")
      if isSigned { body.add("Signatures", text: OFDSigner.listPath) }
    }
    return XML.document("OFD", [("Version", "1.0"), ("DocType", "OFD")], content: xml)
  }

  /// Document.xml (7.5). Written last of all: it says the largest identifier.
  private var document: [UInt8] {
    var xml = XML()
    xml.add("CommonData") { data in
      data.add("MaxUnitID", text: "\(identifiers.last)")
      let (width, height) = pages.first.map { ($0.width, $0.height) } ?? (0, 0)
      data.add("PageArea") { $0.add("PhysicalBox", text: Millimetres.text(0, 0, width, height)) }
      data.add("PublicRes", text: "PublicRes.xml")
      data.add("DocumentRes", text: "DocumentRes.xml")
    }
    xml.add("Pages") { list in
      for (index, page) in pages.enumerated() {
        list.add("Page", [("ID", "\(page.id)"), ("BaseLoc", "Pages/Page_\(index)/Content.xml")])
      }
    }
    return XML.document("Document", content: xml)
  }
}
