internal import CQREncode

/// A QR code (ISO/IEC 18004) of error correction level M: 15 % of it may be lost.
public struct QRCode: Equatable, Sendable {
  /// How many modules a side has, without the quiet zone.
  public let size: Int
  /// Dark modules are true; row by row from the upper left corner.
  public let modules: [Bool]

  /// How many light modules the standard wants around a code.
  public static let quietZone = 4

  /// The code of `text`, in UTF-8, of the smallest version that holds it.
  ///
  /// - Throws: `DocumentError.textTooLongForQRCode`
  public init(_ text: String) throws {
    let bytes = Array(text.utf8)
    // QRcode_encodeData takes any bytes; the string functions stop at the first zero.
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      throw DocumentError.textTooLongForQRCode
    }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    self.size = size
    modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Whether the module is dark.
  public subscript(row row: Int, column column: Int) -> Bool { modules[row * size + column] }

  /// Dark stretches of each row: fewer pieces to draw than modules.
  var stretches: [(row: Int, column: Int, length: Int)] {
    var stretches: [(row: Int, column: Int, length: Int)] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        if column > start { stretches.append((row, start, column - start)) }
        column += 1
      }
    }
    return stretches
  }

  /// An SVG drawing with its quiet zone, black on white, that scales to the box it is put in.
  ///
  /// - Parameter label: what a screen reader says.
  public func svg(label: String) -> String {
    let side = size + QRCode.quietZone * 2
    var path = ""
    for (row, column, length) in stretches {
      path += "M\(column + QRCode.quietZone) \(row + QRCode.quietZone)h\(length)v1h-\(length)z"
    }
    let name = label.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" aria-label=\"\(name)\""
      + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path d=\"\(path)\"/></svg>"
  }

  /// The code as a drawing for pages, one unit a module, without quiet zone.
  var drawing: Drawing {
    let steps = stretches.map { row, column, length in
      PathStep.rectangle(x: Double(column), y: Double(size - row - 1), width: Double(length), height: 1)
    }
    let shape = DrawnShape(paint: .fill(Ink(0x000000)), steps: steps)
    return Drawing(width: Double(size), height: Double(size), shapes: [shape])
  }
}
