/// A place that whoever gets a document fills in: a blank on paper, a field of a fillable PDF.
public struct Entry: Equatable, Sendable {
  /// How it is filled in.
  public enum Kind: String, Hashable, Sendable {
    /// A few words on one line.
    case line
    /// Text of several lines.
    case text
    /// A box to tick.
    case tick
  }

  /// The field's name, of ASCII characters and unique in its document.
  public var name: String
  /// What belongs there; a viewer shows it as a tool tip and reads it aloud.
  public var tip: String
  /// How it is filled in.
  public var kind: Kind

  /// A place with this name and tool tip.
  public init(_ name: String, _ tip: String, _ kind: Kind = .line) {
    self.name = name
    self.tip = tip
    self.kind = kind
  }
}
