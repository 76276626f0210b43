import Foundation
import FoundationXML

@testable import Documents

/// An OFD file, unpacked by Python and read by an XML library that knows nothing of it.
struct OFDFile {
  /// A text object.
  struct Text {
    let text: String
    let boundary: [Double]
    let x: Double
    let steps: [Double]
  }

  private let folder: Folder
  /// The paths in it.
  let names: [String]

  init(_ bytes: [UInt8]) throws {
    folder = try Folder()
    let path = try folder.write(bytes, "file.ofd")
    try Tool.run("python3", ["-m", "zipfile", "-e", path, folder.path("content")])
    let script = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))"
    let listed = try Tool.run("python3", ["-c", script, path])
    names = listed.split(separator: "\n").map(String.init)
  }

  /// Where a part lies on the disk.
  func path(_ part: String) -> String { folder.path("content/\(part)") }

  func content(_ part: String) throws -> [UInt8] { try folder.read("content/\(part)") }

  /// The texts of what the path leads to.
  func values(_ xpath: String, in part: String) throws -> [String] {
    try document(part).nodes(forXPath: xpath).compactMap(\.stringValue)
  }

  /// The text objects of the first page, in their order.
  func texts() throws -> [Text] {
    try document("Doc_0/Pages/Page_0/Content.xml").nodes(forXPath: "//*[local-name()='TextObject']").compactMap { node in
      guard let object = node as? XMLElement,
        let code = try object.nodes(forXPath: "*[local-name()='TextCode']").first as? XMLElement
      else { return nil }
      func numbers(_ element: XMLElement, _ name: String) -> [Double] {
        (element.attribute(forName: name)?.stringValue ?? "").split(separator: " ").compactMap { Double($0) }
      }
      return Text(
        text: code.stringValue ?? "", boundary: numbers(object, "Boundary"), x: numbers(code, "X").first ?? -1,
        steps: numbers(code, "DeltaX"))
    }
  }

  private func document(_ part: String) throws -> XMLDocument {
    try XMLDocument(data: Data(content(part)))
  }
}
