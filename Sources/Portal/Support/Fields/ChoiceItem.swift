/// One radio button or checkbox with its label.
struct ChoiceItem: Component {
  var info: FieldInfo
  var choice: Choice
  var index: Int
  var isRadio: Bool
  var isChecked: Bool

  var html: HTML {
    let id = index == 0 ? info.id : "\(info.id)-\(index)"
    let hintID = choice.hint.map { _ in "\(id)-choice-hint" }
    let described = [hintID, info.error.map { _ in "\(info.id)-error" }].compactMap { $0 }.joined(separator: " ")
    let state: HTML = "\(attribute: "checked", if: isChecked)\(attribute: "disabled", if: choice.isDisabled)"
    let aria: HTML = "\(attribute: "aria-describedby", described.isEmpty ? nil : described)"
    let hint: HTML = "\(if: hintID != nil, "<span class=\"choice-hint\" id=\"\(hintID)\">\(choice.hint)</span>")"
    return """
      <div class="choice"><input type="\(isRadio ? "radio" : "checkbox")" id="\(id)" name="\(info.name)" \
      value="\(choice.value)"\(state)\(aria)><label for="\(id)">\(choice.label)</label>\(hint)</div>
      """
  }
}
