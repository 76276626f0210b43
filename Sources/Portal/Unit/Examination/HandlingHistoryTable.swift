import Services
import Titles

/// 办理记录 as the manual's table (法人用户操作手册 5.1.7): 序号, 办理时间, 经办人, 事件, 事件说明, 待办单位/人.
struct HandlingHistoryTable: Component {
  let history: HandlingHistory

  var html: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("办理时间"), TableColumn("经办人"), TableColumn("事件"),
      TableColumn("事件说明", width: .wide), TableColumn("待办单位/人"),
    ]
    let rows = history.rows.enumerated().map { index, row in self.row(index + 1, row) }
    return DataTable("办理记录", columns: columns, rows: rows).html
  }

  private func row(_ number: Int, _ row: HandlingHistory.Row) -> TableRow {
    let actor: HTML = "\(row.actor)\(if: !row.unitName.isEmpty, "<span class=\"cell-line\">\(row.unitName)</span>")"
    let due: HTML = "\(if: row.deadline != nil, "<span class=\"cell-line\">办理截止时间 \(row.deadline)</span>")"
    let contact: HTML = "\(if: number == 1, "\(history.pending.map { self.contact($0) })")"
    return TableRow(
      ["\(number)", "\(row.at)", actor, "\(row.event.label)", "\(row.detail)", "\(row.pendingName)\(due)\(contact)"],
      label: row.event.label)
  }

  /// Whom to ask, on a click.
  private func contact(_ contact: HandlingHistory.Contact) -> HTML {
    let lines = [
      contact.name.isEmpty ? nil : "待办人：\(contact.name)", contact.phone.isEmpty ? nil : "联系电话：\(contact.phone)",
      "经办单位：\(contact.unitName)",
    ].compactMap { $0 }
    let words: HTML = "\(each: lines, { "<p>\($0)</p>" })"
    return Disclosure("联系方式", words).html
  }
}
