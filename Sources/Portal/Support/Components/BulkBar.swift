/// Actions for the ticked rows of a table (and buttons for the whole list at the right). The table's boxes belong to this
/// form by its id; it posts `ids` once for each ticked row, and the pressed button's name and value.
struct BulkBar: Component {
  /// The form's id, the `bulk` of the table.
  var id: String
  var action: String
  var token: FormToken
  var buttons: HTML
  /// At the right, outside of the form: 导出.
  var others: HTML

  init(id: String, action: String, token: FormToken, buttons: HTML, others: HTML = HTML()) {
    self.id = id
    self.action = action
    self.token = token
    self.buttons = buttons
    self.others = others
  }

  var html: HTML {
    let count: HTML = "<span class=\"bulk-count\" role=\"status\" data-bulk-count=\"\(id)\"></span>"
    return """
      <div class="bulk-bar"><form id="\(id)" method="post" action="\(action)" data-bulk data-once>\(FormTokenField(token))\
      \(buttons)\(count)</form>\(if: !others.isEmpty, "<div class=\"bulk-others\">\(others)</div>")</div>

      """
  }
}
