public import Titles

/// A table or text of the reference data in 目录与政策.
public struct ReferenceTable: Sendable, Equatable {
  /// Its name relative to the folder of reference data.
  public let file: String
  /// What it is.
  public let label: String
  /// The documents that it was taken from.
  public let source: String
  /// Since when it holds.
  public let from: Day
  /// From when another edition holds; nil where none is announced.
  public let next: Day?
  /// What remains to be checked; nil where nothing does, or where it was published here.
  public let note: String?
  /// Whether it was published here.
  public let isOwn: Bool
}
