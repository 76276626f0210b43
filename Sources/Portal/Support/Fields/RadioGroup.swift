/// One choice of a few, all to be seen.
struct RadioGroup: Component {
  var info: FieldInfo
  var choices: [Choice]
  var value: String
  /// Side by side where there is room.
  var isInline: Bool

  init(_ info: FieldInfo, choices: [Choice], value: String = "", inline: Bool = true) {
    self.info = info
    self.choices = choices
    self.value = value
    isInline = inline
  }

  var html: HTML {
    let items = choices.enumerated().map { index, choice in
      ChoiceItem(info: info, choice: choice, index: index, isRadio: true, isChecked: choice.value == value)
    }
    return FieldFrame(info, isGroup: true, "<div class=\"choices\(isInline ? " choices-inline" : "")\">\(items)</div>").html
  }
}
