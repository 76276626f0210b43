internal import Synchronization

/// An authority's round seal as a drawing: a red ring, the name along its upper arc, a star, and what it is for.
///
/// Measures follow the seals of public bodies (42 mm, 国发〔1999〕25号). The letters are outlines: a seal is a figure, not text.
enum Seal {
  /// The drawing's width and height in points: 42 mm.
  static let side = 119.06

  private struct Key: Hashable {
    let authority: String
    let isDemonstration: Bool
  }

  private static let cache = Mutex<[Key: Drawing]>([:])
  /// Far more than authorities issue at a time; beyond it the oldest work is simply done again.
  private static let mostKept = 256

  /// - Throws: `DocumentError.missingGlyphs`
  static func drawing(authority: String, isDemonstration: Bool, typesetter: Typesetter) throws -> Drawing {
    let key = Key(authority: authority, isDemonstration: isDemonstration)
    if let known = cache.withLock({ $0[key] }) { return known }
    let pen = SealPen(typesetter: typesetter)
    let shapes = try pen.shapes(authority: authority, purpose: isDemonstration ? "演示" : "职称专用章")
    let drawing = Drawing(width: side, height: side, shapes: shapes)
    cache.withLock { kept in
      if kept.count >= mostKept { kept.removeAll() }
      kept[key] = drawing
    }
    return drawing
  }
}
