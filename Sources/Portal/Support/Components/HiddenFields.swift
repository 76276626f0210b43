/// Entries that a form carries along unseen.
struct HiddenFields: Component {
  var fields: FormBody

  init(_ fields: FormBody) {
    self.fields = fields
  }

  var html: HTML {
    HTML(joined: fields.entries.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
  }
}
