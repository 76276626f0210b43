/// The hidden field that shows that a form came from our own page. It stands first in every posted form.
struct FormTokenField: Component {
  var token: FormToken

  init(_ token: FormToken) {
    self.token = token
  }

  var html: HTML { "<input type=\"hidden\" name=\"_token\" value=\"\(token.value)\">" }
}
