/// Label, hint, control and error of a field.
struct FieldFrame: Component {
  var info: FieldInfo
  var control: HTML
  /// Below the control: a counter, the limits of a file.
  var below: HTML
  /// Whether several controls stand together (radio and checkbox groups): a fieldset with a legend.
  var isGroup: Bool
  /// Whether the group itself has the field's id: where no single control has it.
  var ownsID: Bool

  init(_ info: FieldInfo, isGroup: Bool = false, ownsID: Bool = false, below: HTML = HTML(), _ control: HTML) {
    self.info = info
    self.isGroup = isGroup
    self.ownsID = ownsID
    self.below = below
    self.control = control
  }

  var html: HTML {
    let classes = "field\(info.isWide ? " field-wide" : "")\(info.error == nil ? "" : " field-invalid")"
    let inner: HTML = "\(hint)\(note)\(error)\(control)\(below)"
    if isGroup {
      let described: HTML = "\(attribute: "id", ownsID ? info.id : nil)\(attribute: "aria-describedby", info.describedBy)"
      let head: HTML = "<legend class=\"field-label\">\(words)</legend>"
      return "<fieldset class=\"\(classes)\" data-field=\"\(info.name)\"\(described)>\(head)\(inner)</fieldset>\n"
    }
    let label: HTML = "<label class=\"field-label\" for=\"\(info.id)\">\(words)</label>"
    return "<div class=\"\(classes)\" data-field=\"\(info.name)\">\(label)\(inner)</div>\n"
  }

  private var words: HTML { "\(info.label)\(if: info.isRequired, FieldFrame.star)" }

  private var hint: HTML {
    "\(if: info.hint != nil, "<p class=\"field-hint\" id=\"\(info.id)-hint\">\(info.hint)</p>")"
  }

  private var note: HTML {
    "\(if: info.note != nil, "<p class=\"field-note\" id=\"\(info.id)-note\"><b>退回意见：</b>\(info.note)</p>")"
  }

  private var error: HTML {
    guard let sentence = info.error else { return HTML() }
    let words: HTML = "<span class=\"visually-hidden\">错误：</span>\(sentence)"
    return "<p class=\"field-error\" id=\"\(info.id)-error\">\(words)</p>"
  }

  /// The red star, with 必填 for those who do not see it.
  static let star: HTML =
    "<span class=\"required\" aria-hidden=\"true\">*</span><span class=\"visually-hidden\">（必填）</span>"
}
