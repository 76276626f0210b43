internal import Documents

/// The paper that a posting sheet is printed on, on its side.
public enum PostingPaper: String, Sendable, CaseIterable {
  /// A4.
  case a4
  /// A3.
  case a3

  /// What a user reads.
  public var label: String { self == .a4 ? "A4横向" : "A3横向" }

  var format: PageFormat { self == .a4 ? .a4Landscape : .a3Landscape }
}
