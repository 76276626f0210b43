public import Titles

/// An edition of a table or text.
public struct ReferenceEdition: Sendable, Equatable {
  /// Its first day of effect.
  public let from: Day
  /// The documents that it was taken from.
  public let source: String
  /// When it was published here; nil where it shipped with the program.
  public let publishedAt: Moment?
  /// How it stands today.
  public let standing: Standing
  /// Its text.
  public let content: String

  /// How an edition stands.
  public enum Standing: String, Labelled {
    /// It held before.
    case past
    /// It holds.
    case current
    /// It is announced.
    case future

    /// What a user reads.
    public var label: String {
      switch self {
      case .past: "已失效"
      case .current: "正在生效"
      case .future: "尚未生效"
      }
    }
  }
}
