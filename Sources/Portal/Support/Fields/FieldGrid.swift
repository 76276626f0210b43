/// Fields in two columns; one below the other on a phone.
struct FieldGrid: Component {
  var fields: HTML

  init(_ fields: HTML) {
    self.fields = fields
  }

  var html: HTML { "<div class=\"field-grid\">\(fields)</div>\n" }
}
