import Documents
import Titles

/// 职称申报综合情况（公示）表 as a printable document: a list where there are several, then a sheet for each of them.
struct PostingDocument {
  let sheet: PostingSheet
  let paper: PostingPaper
  let printedAt: Moment

  /// The document.
  var document: Document {
    let list = sheet.applicants.count > 1 ? [overview + [.pageBreak]] : []
    let single = sheet.applicants.map(page)
    let pages = list.flatMap { $0 } + single.enumerated().flatMap { $0 == 0 ? $1 : [.pageBreak] + $1 }
    return Document(
      title: sheet.text.title, subject: "\(sheet.business.label)公示", author: sheet.unitName, page: paper.format,
      footer: Footer(documentNumber: "公示单位：\(sheet.unitName)", printed: "打印时间：\(printedAt)"), blocks: pages)
  }

  private var opening: [Block] {
    let intro = sheet.text.paragraphs.prefix(1).map { Block.text(RichText($0)) }
    return [.heading(level: 1, sheet.text.title)] + intro
  }

  private var overview: [Block] {
    let number = TableColumn("序号", width: .fixed(12), alignment: .center)
    let columns = sheet.columns.enumerated().map { index, label in
      let longest = sheet.applicants.map { $0.words[index].count }.max() ?? 0
      return TableColumn(label, width: .share(Double(min(max(longest, label.count, 4), 16))), alignment: .center)
    }
    let rows = sheet.applicants.enumerated().map { index, applicant in
      [TableCell(RichText("\(index + 1)"))] + applicant.words.map { TableCell(RichText($0)) }
    }
    return opening + [.table(Table(columns: [number] + columns, rows: rows)), stamp(sheet.span)]
  }

  private func page(_ applicant: PostingSheet.Applicant) -> [Block] {
    let fields = zip(sheet.columns, applicant.words).map { Field($0, RichText($1)) }
    let grid = Block.fields(FieldGrid(columns: 3, labelWidth: 32, fields: fields))
    return opening + [grid] + applicant.details.flatMap(blocks) + [stamp(applicant.span)]
  }

  private func blocks(_ detail: PostedDetail) -> [Block] {
    switch detail {
    case .text(let title, let text):
      return [.heading(level: 2, title)] + text.split(separator: "\n").map { .text(RichText(String($0))) }
    case .table(let title, let columns, let rows):
      let table = Table(
        columns: columns.map { TableColumn($0, alignment: .center) },
        rows: rows.map { row in row.map { TableCell(RichText($0)) } })
      return [.heading(level: 2, title), .table(table)]
    }
  }

  private func stamp(_ span: PostingSpan?) -> Block {
    let objections = sheet.text.paragraphs.dropFirst().joined(separator: "\n")
    return .signature(
      SignatureBox(
        title: "公示情况", opinion: RichText("\(PostingSheet.period(span))\n\(objections)"), signers: ["人事部门负责人", "单位负责人"],
        seal: "\(sheet.unitName)（公章）", minimumHeight: 38))
  }
}
