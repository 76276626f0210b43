import Services
import Titles

/// 退回原因记录: why an application came back, the newest first.
struct ReturnNotes: Component {
  let notes: [ReturnNote]

  init(_ notes: [ReturnNote]) {
    self.notes = notes
  }

  var html: HTML {
    guard !notes.isEmpty else { return HTML() }
    let rows = notes.map { note in
      TableRow(["\(note.number)", "\(note.handler)", "\(note.at.description)", "\(note.reason)\(RemarkList(note.remarks))"])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("经办人", width: .narrow), TableColumn("审核时间", width: .narrow),
      TableColumn("退回原因", width: .wide),
    ]
    return Card("退回原因记录", "\(DataTable("退回原因记录", columns: columns, rows: rows))").html
  }
}
