/// What a person entered in one field, kept as it was typed even where it is invalid: nothing typed is ever lost.
public enum FieldValue: Hashable, Sendable {
  /// Text, a number or a date as typed, or the code of a single choice.
  case text(String)
  /// The codes of a multiple choice, in the order of the list.
  case codes([String])
  /// A yes or a no.
  case flag(Bool)
  /// A time from … to ….
  case period(PeriodValue)
  /// A unit or another thing that was looked up by name.
  case reference(ReferenceValue)
  /// Uploaded files, in order.
  case files([FileReference])
  /// What a register said, with the files that stand in for it.
  case verified(VerifiedValue)

  /// True where nothing was entered.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .codes(let codes): codes.isEmpty
    case .flag: false
    case .period(let period): period.from.isEmpty && period.to.isEmpty && !period.isOpen
    case .reference(let reference): reference.name.isEmpty && reference.id.isEmpty
    case .files(let files): files.isEmpty
    case .verified(let value): value.fact == nil && value.files.isEmpty
    }
  }

  /// What conditions compare: the text, the codes, `yes`/`no`, an id, a verdict, file ids.
  public var tokens: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .codes(let codes): codes
    case .flag(let isYes): [isYes ? "yes" : "no"]
    case .period(let period): isEmpty ? [] : [period.from, period.isOpen ? "open" : period.to]
    case .reference(let reference): isEmpty ? [] : [reference.id.isEmpty ? reference.name : reference.id]
    case .files(let files): files.map(\.id.rawValue)
    case .verified(let value): value.fact.map { [$0.verdict.rawValue] } ?? []
    }
  }

  /// Whether one of its ``tokens`` is among `texts`.
  func isOne(of texts: [String]) -> Bool {
    // Nearly all that conditions look at is a code: no list need be made of it.
    if case .text(let text) = self { return !text.isEmpty && texts.contains(text) }
    return tokens.contains(where: texts.contains)
  }

  /// The value as one line of text without any list of names: codes stay codes.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .reference(let reference): reference.name
    case .files(let files): files.map(\.name).joined(separator: "、")
    case .verified(let value): value.fact?.sentence ?? value.files.map(\.name).joined(separator: "、")
    default: tokens.joined(separator: "、")
    }
  }

  /// The files that it holds.
  public var files: [FileReference] {
    switch self {
    case .files(let files): files
    case .verified(let value): value.files
    default: []
    }
  }
}
