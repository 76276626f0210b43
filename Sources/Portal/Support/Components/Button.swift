/// A button that submits a form.
struct Button: Component {
  /// How much weight it has on the page; one primary button a page.
  enum Kind: String, Sendable {
    case primary
    case secondary
    case danger
    case quiet
  }

  var label: String
  var kind: Kind
  /// What the form sends for this button.
  var name: String?
  var value: String?
  /// The form it belongs to where it stands outside of it.
  var form: String?
  /// Another address than the form's own.
  var action: String?
  var isDisabled: Bool
  /// A question that is asked before it goes on (with JavaScript); the server asks again where it matters.
  var confirmation: String?

  init(
    _ label: String, _ kind: Kind = .secondary, name: String? = nil, value: String? = nil, form: String? = nil,
    action: String? = nil, isDisabled: Bool = false, confirmation: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.name = name
    self.value = value
    self.form = form
    self.action = action
    self.isDisabled = isDisabled
    self.confirmation = confirmation
  }

  var html: HTML {
    let target: HTML = "\(attribute: "form", form)\(attribute: "formaction", action)"
    let sent: HTML = "\(attribute: "name", name)\(attribute: "value", value)\(attribute: "data-confirm", confirmation)"
    return """
      <button type="submit" class="button button-\(kind.rawValue)"\(target)\(sent)\(attribute: "disabled", if: isDisabled)>\
      \(label)</button>
      """
  }
}
