/// The bytes of an OFD part (GB/T 33190-2016): elements of its one namespace.
struct XML {
  private(set) var bytes: [UInt8] = []

  /// The document that has this element as its root.
  static func document(_ root: String, _ attributes: [(String, String)] = [], content: XML) -> [UInt8] {
    var xml = XML()
    xml.bytes.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.add(root, [("xmlns:ofd", "http://www.ofdspec.org/2016")] + attributes) { $0.add(content) }
    return xml.bytes
  }

  /// An element with elements in it.
  mutating func add(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XML) throws -> Void) rethrows {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    try content(&self)
    close(name)
  }

  /// An element with a text in it.
  mutating func add(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    add(name, attributes) { $0.add(escaped: text) }
  }

  /// An empty element.
  mutating func add(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes)
    bytes.add("/>")
  }

  /// What was made elsewhere.
  mutating func add(_ content: XML) {
    bytes += content.bytes
  }

  /// An element with numbers or other plain ASCII in it.
  mutating func add(_ name: String, plain: [UInt8]) {
    add(name) { $0.bytes += plain }
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    bytes.add("<ofd:")
    bytes.add(name)
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.add(key)
      bytes.add("=\"")
      add(escaped: value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: String) {
    bytes.add("</ofd:")
    bytes.add(name)
    bytes.add(">\n")
  }

  private mutating func add(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.add("&amp;")
      case UInt8(ascii: "<"): bytes.add("&lt;")
      case UInt8(ascii: ">"): bytes.add("&gt;")
      case UInt8(ascii: "\""): bytes.add("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}
