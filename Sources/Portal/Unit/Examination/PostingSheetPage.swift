import Services
import Titles

/// 职称申报综合情况（公示）表: printed and hung out by the employer.
struct PostingSheetPage: Equatable {
  var room: ExaminationRoom
  /// The applications on it, as the address names them.
  var visits: [VisitID]
  var sheet: PostingSheet
}

extension PostingSheetPage {
  var body: PageBody {
    let note = Notice(.info, text: "下载后打印，张贴在本单位公开场所，公示不少于5个工作日；公示表上没有证件号码和手机号。")
    let left: HTML = sheet.refused.isEmpty ? "" : RefusedList(sheet.refused.map { ($0.label, $0.reasons) }).html
    return PageBody(
      "公示表", crumbs: room.menu.crumbs(in: room.unit, "公示表"),
      "<div class=\"no-print\">\(note)\(downloads)</div>\(paper)<div class=\"no-print\">\(left)</div>")
  }

  /// Only what is on the sheet is downloaded.
  private var downloads: HTML {
    let refused = sheet.refused.isEmpty
    guard refused else { return Notice(.warning, text: "所选的申报书有的不能公示，请返回列表重新勾选后再下载。").html }
    let buttons = PostingPaper.allCases.map { paper in
      let address = BackToList.selected(visits, Routes.postingSheetFile(room.unit, room.business)).with("paper", paper.rawValue)
      return ButtonLink("下载公示表（\(paper.label)）", address.description, paper == .a4 ? .primary : .secondary, isDownload: true).html
    }
    return "<div class=\"form-buttons\">\(HTML(joined: buttons, separator: " "))</div>"
  }

  private var paper: HTML {
    """
    <article class="card posting-sheet"><h1>\(sheet.text.title)</h1>\
    \(each: sheet.text.paragraphs.prefix(1), { "<p>\($0)</p>" })\(table)\(each: sheet.applicants, details)\
    <p>\(PostingSheet.period(sheet.span))</p>\(each: sheet.text.paragraphs.dropFirst(), { "<p>\($0)</p>" })\
    <p class="posting-sign">\(sheet.unitName)（盖章）</p><p class="posting-sign">年　　月　　日</p></article>

    """
  }

  /// Up to so many characters a column's words stay on one line.
  private static let narrow = 10
  /// A longer label may stand on two lines, so that all columns find room on the sheet.
  private static let narrowLabel = 6

  private var table: HTML {
    let columns = sheet.columns.enumerated().map { index, label in
      let isShort = sheet.applicants.allSatisfy { $0.words[index].count <= PostingSheetPage.narrow }
      return TableColumn(label, width: isShort && label.count <= PostingSheetPage.narrowLabel ? .narrow : .auto)
    }
    let rows = sheet.applicants.enumerated().map { number, applicant in
      TableRow(["\(number + 1)"] + applicant.words.map { "\($0)" }, label: applicant.words.first ?? "")
    }
    return DataTable("拟推荐人员", columns: [TableColumn("序号", width: .narrow)] + columns, rows: rows).html
  }

  private func details(_ applicant: PostingSheet.Applicant) -> HTML {
    let name = applicant.words.first ?? ""
    return "\(each: applicant.details, { detail($0, of: name) })"
  }

  private func detail(_ detail: PostedDetail, of name: String) -> HTML {
    switch detail {
    case .text(let title, let text):
      let lines: HTML = "\(each: text.split(separator: "\n"), { "<p>\(String($0))</p>" })"
      return "<h2>\(name)：\(title)</h2>\(lines)"
    case .table(let title, let columns, let rows):
      let table = DataTable(
        "\(name)：\(title)", columns: columns.map { TableColumn($0) },
        rows: rows.map { row in TableRow(row.map { "\($0)" }) })
      return "<h2>\(name)：\(title)</h2>\(table)"
    }
  }
}
