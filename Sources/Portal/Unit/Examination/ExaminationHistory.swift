import Services
import Titles

/// 办理记录, with whom to ask about an application that is under way (法人用户操作手册 5.1.7).
struct ExaminationHistory: Component {
  let history: HandlingHistory

  var html: HTML { "\(HandlingRecordTable(history))\(contact)" }

  private var contact: HTML {
    guard let pending = history.pending else { return HTML() }
    let items = [
      DescriptionGrid.Item("待办人", text: pending.name), DescriptionGrid.Item("联系电话", text: pending.phone),
      DescriptionGrid.Item("经办单位", text: pending.unitName),
    ]
    return "<div id=\"pending\">\(Disclosure("待办单位/人的联系方式", DescriptionGrid(items).html))</div>"
  }
}
