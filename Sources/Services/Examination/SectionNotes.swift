import Storage
public import Titles

/// 审核意见 that a unit wrote down while it examined, section by section.
public struct SectionNotes: Sendable, Equatable {
  /// The words by section; sections without any are missing.
  public private(set) var texts: [String: String]
  /// Who wrote last, masked; empty where nobody did.
  public let handlerName: String
  /// When that was; nil where nobody did.
  public let at: Moment?

  /// Raised by every save: when the last one was, in milliseconds.
  public var version: Int { at.map { Int($0.milliseconds) } ?? 0 }

  func showing(_ typed: [String: String]) -> SectionNotes {
    var shown = self
    for (section, text) in typed { shown.texts[section] = text.isEmpty ? nil : text }
    return shown
  }

  init(_ stored: [String: RemarkRepository.StoredNote]) {
    texts = stored.mapValues(\.text).filter { !$0.value.isEmpty }
    let last = stored.values.max { $0.at < $1.at }
    handlerName = last?.handlerName ?? ""
    at = last?.at
  }
}
