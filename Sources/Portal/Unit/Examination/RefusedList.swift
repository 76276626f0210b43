import Titles

/// What was left as it is, each with every reason.
struct RefusedList: Component {
  private let lines: [(label: String, reasons: [Reason])]

  init(_ lines: [(label: String, reasons: [Reason])]) {
    self.lines = lines
  }

  var html: HTML {
    let columns = [TableColumn("申报书"), TableColumn("原因", width: .wide)]
    let rows = lines.map { line in
      let reasons: HTML = "\(each: line.reasons, { "<p>\($0.sentence)</p>" })"
      return TableRow(["\(line.label)", reasons], label: line.label)
    }
    return Card("未办理 \(lines.count) 份", DataTable("未办理的申报书", columns: columns, rows: rows).html).html
  }
}
