/// Any number of several choices; the form sends the name once for each.
struct CheckboxGroup: Component {
  var info: FieldInfo
  var choices: [Choice]
  var values: Set<String>
  var isInline: Bool

  init(_ info: FieldInfo, choices: [Choice], values: some Sequence<String> = [], inline: Bool = true) {
    self.info = info
    self.choices = choices
    self.values = Set(values)
    isInline = inline
  }

  var html: HTML {
    let items = choices.enumerated().map { index, choice in
      ChoiceItem(info: info, choice: choice, index: index, isRadio: false, isChecked: values.contains(choice.value))
    }
    return FieldFrame(info, isGroup: true, "<div class=\"choices\(isInline ? " choices-inline" : "")\">\(items)</div>").html
  }
}
