/// From one date to another; the end may be open (至今). Sends `name.from`, `name.to` and `name.open` (a ticked box).
struct DateRangeField: Component {
  var info: FieldInfo
  var from: String
  var to: String
  /// The box for an open end; nil where the range must have one.
  var open: Open?
  var precision: DateField.Precision

  /// The box for an open end.
  struct Open {
    /// What it is called.
    var label: String
    var isTicked: Bool

    init(_ label: String, isTicked: Bool) {
      self.label = label
      self.isTicked = isTicked
    }
  }

  init(_ info: FieldInfo, from: String = "", to: String = "", open: Open? = nil, precision: DateField.Precision = .day) {
    self.info = info
    self.from = from
    self.to = to
    self.open = open
    self.precision = precision
  }

  var html: HTML {
    let start = input("from", label: "开始时间", value: from)
    let end = input("to", label: "结束时间", value: to)
    let control: HTML = "<div class=\"range\">\(start)<span class=\"range-sign\" aria-hidden=\"true\">～</span>\(end)\(box)</div>"
    return FieldFrame(info, isGroup: true, ownsID: true, control).html
  }

  private func input(_ part: String, label: String, value: String) -> HTML {
    let id = "\(info.id).\(part)"
    return """
      <label class="visually-hidden" for="\(id)">\(info.label)\(label)</label><input class="input input-date" \
      type="\(precision.rawValue)" id="\(id)" name="\(info.name).\(part)" value="\(value)"\(info.ariaAttributes())>
      """
  }

  private var box: HTML {
    guard let open else { return HTML() }
    let id = "\(info.id).open"
    return """
      <span class="choice"><input type="checkbox" id="\(id)" name="\(info.name).open" value="on" \
      data-clears="\(info.id).to"\(attribute: "checked", if: open.isTicked)><label for="\(id)">\(open.label)</label></span>
      """
  }
}
