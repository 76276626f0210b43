/// One line of text.
struct TextField: Component {
  /// What is typed, for the keyboard of a phone and the browser's help.
  enum Kind: String, Sendable {
    case text
    case email
    case tel
    case search
    case url
  }

  var info: FieldInfo
  var value: String
  var kind: Kind
  /// Characters that the server takes at most; a counter shows when it gets close.
  var limit: Int?
  /// The HTML autofill name (`name`, `tel`, `username`, `one-time-code` …).
  var autocomplete: String?
  var isReadOnly: Bool
  /// Known values that the browser offers.
  var suggestions: [String]

  init(
    _ info: FieldInfo, value: String = "", kind: Kind = .text, limit: Int? = nil, autocomplete: String? = nil,
    readOnly: Bool = false, suggestions: [String] = []
  ) {
    self.info = info
    self.value = value
    self.kind = kind
    self.limit = limit
    self.autocomplete = autocomplete
    isReadOnly = readOnly
    self.suggestions = suggestions
  }

  var html: HTML {
    let counter = limit.map { Counter(field: info.id, limit: $0, text: value, isQuiet: true) }
    let aria = info.ariaAttributes(also: counter?.id)
    let list = suggestions.isEmpty ? nil : "\(info.id)-list"
    let help: HTML = "\(attribute: "autocomplete", autocomplete)\(attribute: "data-limit", limit)\(attribute: "list", list)"
    let state: HTML = "\(attribute: "readonly", if: isReadOnly)\(aria)"
    let input: HTML = """
      <input class="input" type="\(kind.rawValue)" id="\(info.id)" name="\(info.name)" value="\(value)"\(help)\(state)>
      """
    return FieldFrame(info, below: "\(options(list))\(counter)", input).html
  }

  private func options(_ list: String?) -> HTML {
    guard let list else { return HTML() }
    return "<datalist id=\"\(list)\">\(suggestions.map(option))</datalist>"
  }

  private func option(_ text: String) -> HTML { "<option value=\"\(text)\"></option>" }
}
