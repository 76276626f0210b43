/// Several lines of text, with a live counter where there is a limit.
struct TextAreaField: Component {
  var info: FieldInfo
  var value: String
  var limit: Int?
  /// Lines shown at first; the box grows with its text.
  var rows: Int
  var isReadOnly: Bool

  init(_ info: FieldInfo, value: String = "", limit: Int? = nil, rows: Int = 5, readOnly: Bool = false) {
    self.info = info
    self.info.isWide = true
    self.value = value
    self.limit = limit
    self.rows = rows
    isReadOnly = readOnly
  }

  var html: HTML {
    let counter = limit.map { Counter(field: info.id, limit: $0, text: value) }
    let aria = info.ariaAttributes(also: counter?.id)
    let limits: HTML = "\(attribute: "data-limit", limit)\(attribute: "readonly", if: isReadOnly)"
    // The line end after the tag keeps a leading line end of the text itself: the parser drops exactly one.
    let area: HTML = """
      <textarea class="input" id="\(info.id)" name="\(info.name)" rows="\(rows)"\(limits)\(aria)>
      \(value)</textarea>
      """
    return FieldFrame(info, below: "\(counter)", area).html
  }
}
