import Services
import Titles

/// 公示表: printed and hung out by the employer.
struct PostingSheetPage: Equatable {
  var room: ExaminationRoom
  var sheet: PostingSheet
}

extension PostingSheetPage {
  var body: PageBody {
    let hint = "用浏览器的打印功能打印本页，张贴在本单位公开场所；公示不少于5个工作日。页面上的说明不会被打印。"
    let note = Notice(.info, text: hint)
    let left: HTML =
      sheet.refused.isEmpty ? "" : "<div class=\"no-print\">\(RefusedList(sheet.refused.map { ($0.label, $0.reasons) }))</div>"
    return PageBody(
      "公示表", crumbs: room.menu.crumbs(in: room.unit, "公示表"), "<div class=\"no-print\">\(note)</div>\(paper)\(left)")
  }

  private var paper: HTML {
    """
    <article class="card posting-sheet"><h1>公示</h1>\
    <p>经本单位审核，以下人员拟推荐申报\(sheet.business.label)，现予公示。</p>\(table)\(period)\(contact)\
    <p class="posting-sign">\(sheet.unitName)（盖章）</p><p class="posting-sign">年　　月　　日</p></article>

    """
  }

  /// Up to so many characters a column's words stay on one line.
  private static let narrow = 10
  /// A longer label may stand on two lines, so that all columns find room on the sheet.
  private static let narrowLabel = 6

  private var table: HTML {
    let columns = sheet.columns.enumerated().map { index, label in
      let isShort = sheet.rows.allSatisfy { $0[index].count <= PostingSheetPage.narrow }
      return TableColumn(label, width: isShort && label.count <= PostingSheetPage.narrowLabel ? .narrow : .auto)
    }
    let rows = sheet.rows.enumerated().map { number, row in
      TableRow(["\(number + 1)"] + row.map { "\($0)" }, label: row.first ?? "")
    }
    return DataTable("拟推荐人员", columns: [TableColumn("序号", width: .narrow)] + columns, rows: rows).html
  }

  private var period: HTML {
    guard let span = sheet.span else { return "<p>公示时间：　　年　　月　　日至　　年　　月　　日（不少于5个工作日）</p>" }
    return "<p>公示时间：\(span.since.chinese)至\(span.through.chinese)（\(span.workingDays)个工作日）</p>"
  }

  private var contact: HTML {
    let who = [sheet.contactName, sheet.contactPhone].filter { !$0.isEmpty }.joined(separator: "，")
    return "<p>公示期间如有异议，请向本单位反映。联系人及电话：\(who.isEmpty ? "　　　　　　　　" : who)</p>"
  }
}
