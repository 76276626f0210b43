/// A form of its own with a single button: for what changes something from within a list or a header.
struct PostButton: Component {
  var button: Button
  var action: String
  var token: FormToken
  /// What is sent besides.
  var fields: FormBody

  init(_ button: Button, action: String, token: FormToken, fields: FormBody = FormBody()) {
    self.button = button
    self.action = action
    self.token = token
    self.fields = fields
  }

  var html: HTML {
    """
    <form class="inline-form" method="post" action="\(action)">\(FormTokenField(token))\(HiddenFields(fields))\(button)</form>
    """
  }
}
