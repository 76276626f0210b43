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
    // Many choices in ragged lines can't be looked through.
    let order = !isInline ? "" : choices.count > 8 ? " choices-columns" : " choices-inline"
    return FieldFrame(info, isGroup: true, "<div class=\"choices\(order)\">\(items)</div>").html
  }
}
