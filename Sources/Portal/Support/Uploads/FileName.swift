/// Names of files that people upload.
enum FileName {
  /// The last component of a path in either notation, without control and direction characters, not hidden, not empty,
  /// at most 180 bytes with its extension kept.
  static func sanitised(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = last.unicodeScalars.filter { !isForbidden($0) }
    let text = String(String.UnicodeScalarView(scalars)).drop { $0 == "." || $0.isWhitespace }
    let trimmed = trimmedEnd(String(text))
    return trimmed.isEmpty ? "未命名文件" : shortened(trimmed)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: "<>:\"|?*".unicodeScalars.contains(scalar)
    }
  }

  private static func trimmedEnd(_ text: String) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace && $0 != "." }) else { return "" }
    return String(text[...last])
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > 180 else { return name }
    let dot = name.lastIndex(of: ".")
    let tail = dot.map { String(name[$0...]) } ?? ""
    let ending = tail.utf8.count <= 16 ? tail : ""
    var stem = name.dropLast(ending.count)
    while stem.utf8.count + ending.utf8.count > 180 { stem = stem.dropLast() }
    return stem + ending
  }
}
