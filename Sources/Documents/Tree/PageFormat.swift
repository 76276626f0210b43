/// The paper of a document and its margins, in millimetres.
public struct PageFormat: Equatable, Sendable {
  /// Width of the paper.
  public var width: Double
  /// Height of the paper.
  public var height: Double
  /// What stays empty at the top.
  public var top: Double
  /// What stays empty at the left and at the right.
  public var side: Double
  /// What stays empty at the bottom; the footer stands in it.
  public var bottom: Double

  /// Paper of this size with these margins, in millimetres.
  public init(width: Double, height: Double, top: Double = 18, side: Double = 20, bottom: Double = 22) {
    self.width = width
    self.height = height
    self.top = top
    self.side = side
    self.bottom = bottom
  }

  /// A4, upright (ISO 216).
  public static let a4 = PageFormat(width: 210, height: 297)
  /// A4 on its side.
  public static let a4Landscape = PageFormat(width: 297, height: 210, top: 15, side: 15, bottom: 20)
  /// A3 on its side, for posting sheets.
  public static let a3Landscape = PageFormat(width: 420, height: 297)
}
