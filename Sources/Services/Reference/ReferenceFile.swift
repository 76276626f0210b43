/// One table or text with all its editions.
public struct ReferenceFile: Sendable, Equatable {
  /// Its name relative to the folder of reference data.
  public let file: String
  /// What it is.
  public let label: String
  /// The editions, the latest first.
  public let editions: [ReferenceEdition]

  /// The edition in force, or the first one where none is yet.
  public var current: ReferenceEdition? { editions.first { $0.standing == .current } ?? editions.last }
}
