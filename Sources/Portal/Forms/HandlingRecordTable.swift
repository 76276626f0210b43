import Services
import Titles

/// The rows of 办理记录, the newest first.
struct HandlingRecordTable: Component {
  let history: HandlingHistory

  init(_ history: HandlingHistory) {
    self.history = history
  }

  var html: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("办理时间", width: .narrow), TableColumn("经办人"),
      TableColumn("事件", width: .narrow), TableColumn("事件说明"), TableColumn("待办单位/人"),
    ]
    return DataTable("办理记录", columns: columns, rows: history.rows.enumerated().map(row)).html
  }

  private func row(_ index: Int, _ row: HandlingHistory.Row) -> TableRow {
    let actor: HTML = row.unitName.isEmpty ? "\(row.actor)" : CellStack("\(row.actor)", ["\(row.unitName)"]).html
    return TableRow([
      "\(index + 1)", "\(row.at.description)", actor, "\(row.event.label)", "\(row.detail)\(RemarkList(row.remarks))",
      pending(row, isLatest: index == 0),
    ])
  }

  /// Only the newest row leads to whom to ask: the others are the past.
  private func pending(_ row: HandlingHistory.Row, isLatest: Bool) -> HTML {
    guard !row.pendingName.isEmpty else { return HTML() }
    let name: HTML =
      isLatest && history.pending != nil
      ? "<a href=\"#pending\">\(row.pendingName)</a>" : "\(row.pendingName)"
    var lines: [HTML] = []
    if !row.pendingUnitName.isEmpty, row.pendingUnitName != row.pendingName { lines.append("\(row.pendingUnitName)") }
    if let deadline = row.deadline { lines.append("办理截止时间：\(deadline.description)") }
    return lines.isEmpty ? name : CellStack(name, lines).html
  }
}
