/// A password; what was typed is never sent back to the page.
struct PasswordField: Component {
  var info: FieldInfo
  /// True where a new password is chosen: browsers offer a strong one.
  var isNew: Bool

  init(_ info: FieldInfo, new: Bool = false) {
    self.info = info
    isNew = new
  }

  var html: HTML {
    let autocomplete = isNew ? "new-password" : "current-password"
    let input: HTML = """
      <input class="input" type="password" id="\(info.id)" name="\(info.name)" autocomplete="\(autocomplete)"\
      \(info.ariaAttributes())>
      """
    return FieldFrame(info, input).html
  }
}
