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

  private var table: HTML {
    let columns = ["序号", "姓名", "性别", "现工作单位", "最高学历", "最高学位", "毕业时间", "参加工作时间", "申报职称", "专业及方向"]
    let narrow: Set<String> = ["序号", "姓名", "性别", "毕业时间", "参加工作时间"]
    let rows = sheet.rows.enumerated().map { index, row in
      TableRow(
        [
          "\(index + 1)", "\(row.name)", "\(row.sex)", "\(row.employer)", "\(row.education)", "\(row.degree)",
          "\(row.graduation)", "\(row.startOfWork)", "\(row.title)", "\(row.specialty)",
        ], label: row.name)
    }
    return DataTable("拟推荐人员", columns: columns.map { TableColumn($0, width: narrow.contains($0) ? .narrow : .auto) }, rows: rows)
      .html
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
