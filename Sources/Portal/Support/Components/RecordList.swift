/// The records of a repeating section. With `order` they can be moved by drag or by Alt and the arrow keys; the browser
/// posts the ids in their new order as `ids` to it. Without JavaScript the number field of a record moves it.
struct RecordList: Component {
  var records: [RecordCard]
  /// Where a new order is posted.
  var order: String?

  init(_ records: [RecordCard], order: String? = nil) {
    self.records = records
    self.order = order
  }

  var html: HTML {
    "<ol class=\"records\"\(attribute: "data-order", order)>\(records)</ol>\n"
  }
}
