/// The logical structure of a PDF (ISO 32000-1, 14.7): what is a heading, a paragraph, a table's cell.
final class StructureTree {
  /// The standard structure types in use.
  enum Role: String {
    case document = "Document"
    case part = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case item = "LI"
    case itemLabel = "Lbl"
    case itemBody = "LBody"
    case table = "Table"
    case row = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case caption = "Caption"
    case figure = "Figure"
    case form = "Form"
  }

  /// The place of an element in the tree.
  typealias Element = Int

  private enum Kid {
    case element(Element)
    case content(page: Int, number: Int)
    case object(PDFReference, page: Int)
  }

  private struct Node {
    let role: Role
    let parent: Element?
    let attributes: String
    var kids: [Kid] = []
  }

  private var nodes = [Node(role: .document, parent: nil, attributes: "")]
  /// For each page, the elements of its marked contents by their numbers.
  private var owners: [[Element]] = []
  /// The elements of a form's fields, in the order of their keys, which go on after those of the pages.
  private var fields: [Element] = []

  let root: Element = 0

  /// A new last child of `parent`; `description` is what is read aloud in place of a picture.
  func add(_ role: Role, to parent: Element, columns: Int = 1, description: String? = nil) -> Element {
    var attributes = ""
    if role == .headerCell { attributes = "/A[<</O/Table/Scope/Column>>\(StructureTree.span(columns))]" }
    if role == .cell, columns > 1 { attributes = "/A[\(StructureTree.span(columns))]" }
    if let description {
      var text: [UInt8] = []
      text.addText(description)
      attributes += "/Alt" + String(decoding: text, as: UTF8.self)
    }
    nodes.append(Node(role: role, parent: parent, attributes: attributes))
    nodes[parent].kids.append(.element(nodes.count - 1))
    return nodes.count - 1
  }

  /// A form's field within `parent`, shown by an annotation of a page.
  ///
  /// - Parameter pages: how many pages there are in all.
  /// - Returns: the key that the annotation carries.
  func addField(_ annotation: PDFReference, on page: Int, of pages: Int, to parent: Element) -> Int {
    let element = add(.form, to: parent)
    nodes[element].kids.append(.object(annotation, page: page))
    fields.append(element)
    return pages + fields.count - 1
  }

  private static func span(_ columns: Int) -> String {
    columns > 1 ? "<</O/Table/ColSpan \(columns)>>" : ""
  }

  /// The operand of the operator that marks content of `element` on `page`.
  func mark(_ element: Element, page: Int) -> (role: String, number: Int) {
    while owners.count <= page { owners.append([]) }
    let number = owners[page].count
    owners[page].append(element)
    nodes[element].kids.append(.content(page: page, number: number))
    return (nodes[element].role.rawValue, number)
  }

  /// Writes the tree and returns its root object.
  func write(to writer: inout PDFWriter, pages: [PDFReference]) -> PDFReference {
    let tree = writer.reserve()
    let parents = writer.reserve()
    let references = nodes.map { _ in writer.reserve() }
    let next = fields.isEmpty ? owners.count : pages.count + fields.count
    writer.write(
      tree, "<</Type/StructTreeRoot/K[\(references[0])]/ParentTree \(parents)/ParentTreeNextKey \(next)>>")
    var body: [UInt8] = []
    for (index, node) in nodes.enumerated() {
      body.removeAll(keepingCapacity: true)
      body.add("<</Type/StructElem/S/\(node.role.rawValue)/P ")
      body.add((node.parent.map { references[$0] } ?? tree).description)
      body.add(node.attributes)
      add(node.kids, references, pages, to: &body)
      body.add(">>")
      writer.write(references[index], body)
    }
    body.removeAll(keepingCapacity: true)
    body.add("<</Nums[")
    for (page, elements) in owners.enumerated() {
      body.add(page)
      body.add("[")
      for element in elements {
        body.add(references[element].number)
        body.add("0 R ")
      }
      body.add("]")
    }
    for (index, element) in fields.enumerated() {
      body.add(pages.count + index)
      body.add("\(references[element]) ")
    }
    body.add("]>>")
    writer.write(parents, body)
    return tree
  }

  private func add(_ kids: [Kid], _ references: [PDFReference], _ pages: [PDFReference], to body: inout [UInt8]) {
    // A leaf usually lies on one page: then its contents are mere numbers.
    if kids.count == 1, case .content(let page, let number) = kids[0] {
      body.add("/Pg ")
      body.add(pages[page].number)
      body.add("0 R/K ")
      body.add(number)
      return
    }
    body.add("/K[")
    for kid in kids {
      switch kid {
      case .element(let element):
        body.add(references[element].number)
        body.add("0 R ")
      case .content(let page, let number):
        body.add("<</Type/MCR/Pg \(pages[page])/MCID \(number)>>")
      case .object(let object, let page):
        body.add("<</Type/OBJR/Pg \(pages[page])/Obj \(object)>>")
      }
    }
    body.add("]")
  }
}
