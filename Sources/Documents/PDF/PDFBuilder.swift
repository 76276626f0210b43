/// A PDF in the making: pages, what they share, and what they mean.
final class PDFBuilder {
  let structure = StructureTree()
  let fonts: FontShelf
  private(set) var pages: [PageCanvas] = []
  private let objects = ObjectShelf()
  private var outline: [OutlineEntry] = []
  private let deflatesFonts: Bool

  /// - Parameter deflatesFonts: deflating saves a fifth of the fonts' size and takes longer than all the rest of a page.
  init(_ typesetter: Typesetter, deflatesFonts: Bool = true) {
    self.deflatesFonts = deflatesFonts
    fonts = FontShelf(typesetter)
  }

  /// A new page; lengths are points.
  func addPage(width: Double, height: Double) -> PageCanvas {
    let page = PageCanvas(width: width, height: height, index: pages.count, structure: structure, fonts: fonts, objects: objects)
    pages.append(page)
    return page
  }

  /// Takes a picture or a form into the file and returns its name for `PageCanvas.place`.
  func add(_ object: ExternalObject) -> String { objects.add(object) }

  func addOutline(_ entry: OutlineEntry) {
    outline.append(entry)
  }

  /// The whole file.
  ///
  /// - Parameter isFillable: whether the places to be filled in are fields of a form.
  func finish(_ info: DocumentInfo, isFillable: Bool = false) -> [UInt8] {
    var writer = PDFWriter()
    let catalog = writer.reserve()
    let tree = writer.reserve()
    let resources = writer.reserve()
    let infoReference = writer.reserve()
    let metadata = writer.reserve()
    let references = pages.map { _ in writer.reserve() }
    var form = isFillable ? FormFields(&writer) : nil
    for (page, reference) in zip(pages, references) {
      let content = writer.reserve()
      let fields = form?.write(page.entries, on: page, reference, of: pages.count, structure, to: &writer) ?? ""
      writer.write(
        reference,
        "<</Type/Page/Parent \(tree)/MediaBox[0 0 \(decimal(page.width))\(decimal(page.height))]/Resources \(resources)"
          + "/Contents \(content)/StructParents \(page.index)/Tabs/S\(fields)>>")
      writer.writeStream(content, entries: "/Filter/FlateDecode", data: page.content.deflated)
    }
    let kids = references.map(\.description).joined(separator: " ")
    writer.write(tree, "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>")
    writeResources(resources, &writer)
    writer.write(infoReference, info.dictionary)
    writer.writeStream(metadata, entries: "/Type/Metadata/Subtype/XML", data: info.packet)
    let structureRoot = structure.write(to: &writer, pages: references)
    let outlines = writeOutline(&writer, references)
    let outlineEntry = outlines.map { "/Outlines \($0)/PageMode/UseOutlines" } ?? ""
    writer.write(
      catalog,
      "<</Type/Catalog/Pages \(tree)/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot \(structureRoot)"
        + "/ViewerPreferences<</DisplayDocTitle true>>/Metadata \(metadata)\(outlineEntry)\(form?.catalogEntry ?? "")>>")
    let identifier = Digest.sha256(pages.reduce(into: info.dictionary) { $0 += $1.content })
    writer.finish(root: catalog, info: infoReference, identifier: Array(identifier.prefix(16)))
    return writer.bytes
  }

  private func writeResources(_ reference: PDFReference, _ writer: inout PDFWriter) {
    var body = "<<"
    if !fonts.subsets.isEmpty {
      body += "/Font<<"
      for subset in fonts.subsets {
        let font = writer.reserve()
        subset.write(font, to: &writer, isDeflated: deflatesFonts)
        body += "/\(subset.resourceName) \(font)"
      }
      body += ">>"
    }
    if !objects.objects.isEmpty {
      body += "/XObject<<"
      for (index, object) in objects.objects.enumerated() {
        body += "/X\(index) \(object.write(to: &writer))"
      }
      body += ">>"
    }
    writer.write(reference, body + ">>")
  }

  /// The outline's root, or nil where there is nothing to list.
  private func writeOutline(_ writer: inout PDFWriter, _ pages: [PDFReference]) -> PDFReference? {
    guard outline.count > 1 else { return nil }
    let root = writer.reserve()
    let references = outline.map { _ in writer.reserve() }
    var nodes = outline.map { _ in OutlineNode() }
    var rootNode = OutlineNode()
    /// The entries that are open at this place: each is deeper than the one before.
    var open: [Int] = []
    for index in outline.indices {
      while let last = open.last, outline[last].level >= outline[index].level { open.removeLast() }
      nodes[index].parent = open.last
      if let parent = open.last { nodes[parent].kids.append(index) } else { rootNode.kids.append(index) }
      open.append(index)
    }
    for kids in nodes.map(\.kids) + [rootNode.kids] {
      for (left, right) in zip(kids, kids.dropFirst()) {
        nodes[left].next = right
        nodes[right].previous = left
      }
    }
    for (index, node) in nodes.enumerated() {
      let entry = outline[index]
      var body: [UInt8] = []
      body.add("<</Title")
      body.addText(entry.title)
      body.add("/Parent \(node.parent.map { references[$0] } ?? root)")
      if let previous = node.previous { body.add("/Prev \(references[previous])") }
      if let next = node.next { body.add("/Next \(references[next])") }
      body.add(node.entries(references))
      let height = self.pages[entry.page].height
      body.add("/Dest[\(pages[entry.page])/XYZ 0 \(decimal(height - entry.top))0]>>")
      writer.write(references[index], body)
    }
    writer.write(root, "<</Type/Outlines\(rootNode.entries(references))>>")
    return root
  }

  private struct OutlineNode {
    var parent: Int?
    var previous: Int?
    var next: Int?
    var kids: [Int] = []

    func entries(_ references: [PDFReference]) -> String {
      guard let first = kids.first, let last = kids.last else { return "" }
      return "/First \(references[first])/Last \(references[last])/Count \(kids.count)"
    }
  }

  private func decimal(_ number: Double) -> String {
    var bytes: [UInt8] = []
    bytes.add(number)
    return String(decoding: bytes, as: UTF8.self)
  }
}
