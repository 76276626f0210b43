/// One choice of a list.
struct SelectField: Component {
  var info: FieldInfo
  var choices: [Choice]
  var value: String
  /// The first, empty choice; nil where one must always be chosen.
  var prompt: String?
  var isDisabled: Bool

  init(_ info: FieldInfo, choices: [Choice], value: String = "", prompt: String? = "请选择", disabled: Bool = false) {
    self.info = info
    self.choices = choices
    self.value = value
    self.prompt = prompt
    isDisabled = disabled
  }

  var html: HTML {
    let first: HTML = "\(if: prompt != nil, "<option value=\"\">\(prompt)</option>")"
    let select: HTML = """
      <select class="input" id="\(info.id)" name="\(info.name)"\(attribute: "disabled", if: isDisabled)\
      \(info.ariaAttributes())>\(first)\(options)\(unknown)</select>
      """
    return FieldFrame(info, select).html
  }

  private var options: HTML {
    var markup = HTML()
    var group: String?
    for choice in choices {
      if choice.group != group {
        if group != nil { markup += "</optgroup>" }
        if let name = choice.group { markup += "<optgroup label=\"\(name)\">" }
        group = choice.group
      }
      markup += option(choice)
    }
    if group != nil { markup += "</optgroup>" }
    return markup
  }

  private func option(_ choice: Choice) -> HTML {
    let state: HTML =
      "\(attribute: "selected", if: choice.value == value)\(attribute: "disabled", if: choice.isDisabled && choice.value != value)"
    return "<option value=\"\(choice.value)\"\(state)>\(choice.label)</option>"
  }

  /// A stored value that is no longer among the choices is kept and shown: nothing is lost by opening a page.
  private var unknown: HTML {
    guard !value.isEmpty, !choices.contains(where: { $0.value == value }) else { return HTML() }
    return "<option value=\"\(value)\" selected>\(value)（已停用）</option>"
  }
}
