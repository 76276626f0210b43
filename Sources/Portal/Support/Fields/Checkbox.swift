/// A single box to tick: an agreement, a switch.
struct Checkbox: Component {
  var info: FieldInfo
  var isChecked: Bool
  /// The id of a button that stays off until the box is ticked (with JavaScript).
  var enables: String?

  init(_ info: FieldInfo, checked: Bool = false, enables: String? = nil) {
    self.info = info
    isChecked = checked
    self.enables = enables
  }

  var html: HTML {
    let error: HTML = "\(if: info.error != nil, errorLine)"
    let hint: HTML = "\(if: info.hint != nil, "<p class=\"field-hint\" id=\"\(info.id)-hint\">\(info.hint)</p>")"
    let state: HTML = "\(attribute: "checked", if: isChecked)\(attribute: "data-enables", enables)\(info.ariaAttributes())"
    let label: HTML = "<label for=\"\(info.id)\">\(info.label)\(if: info.isRequired, FieldFrame.star)</label>"
    let classes = info.error == nil ? "field field-wide" : "field field-wide field-invalid"
    return """
      <div class="\(classes)" data-field="\(info.name)">\(error)<div class="choice"><input type="checkbox" id="\(info.id)" \
      name="\(info.name)" value="on"\(state)>\(label)</div>\(hint)</div>

      """
  }

  private var errorLine: HTML {
    "<p class=\"field-error\" id=\"\(info.id)-error\"><span class=\"visually-hidden\">错误：</span>\(info.error)</p>"
  }
}
