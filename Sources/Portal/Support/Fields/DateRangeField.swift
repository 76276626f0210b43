/// From one date to another; the end may be 至今. Sends `name.from`, `name.to` and `name.open` (a ticked box).
struct DateRangeField: Component {
  var info: FieldInfo
  var from: String
  var to: String
  /// Whether the end is 至今; nil where the range must have an end.
  var isOpen: Bool?
  var precision: DateField.Precision

  init(_ info: FieldInfo, from: String = "", to: String = "", open: Bool? = nil, precision: DateField.Precision = .day) {
    self.info = info
    self.from = from
    self.to = to
    isOpen = open
    self.precision = precision
  }

  var html: HTML {
    let start = input("from", label: "开始时间", value: from)
    let end = input("to", label: "结束时间", value: to)
    let control: HTML = "<div class=\"range\">\(start)<span class=\"range-sign\" aria-hidden=\"true\">～</span>\(end)\(open)</div>"
    return FieldFrame(info, isGroup: true, ownsID: true, control).html
  }

  private func input(_ part: String, label: String, value: String) -> HTML {
    let id = "\(info.id).\(part)"
    return """
      <label class="visually-hidden" for="\(id)">\(info.label)\(label)</label><input class="input input-date" \
      type="\(precision.rawValue)" id="\(id)" name="\(info.name).\(part)" value="\(value)"\(info.ariaAttributes())>
      """
  }

  private var open: HTML {
    guard let isOpen else { return HTML() }
    let id = "\(info.id).open"
    return """
      <span class="choice"><input type="checkbox" id="\(id)" name="\(info.name).open" value="on" \
      data-clears="\(info.id).to"\(attribute: "checked", if: isOpen)><label for="\(id)">至今</label></span>
      """
  }
}
