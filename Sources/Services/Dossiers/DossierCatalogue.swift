import Documents
import Titles

/// 目录 of an application's dossier: every file with its pages and its hash, so that what was handed over can be compared.
struct DossierCatalogue {
  let form: ReadableForm
  let parts: [DossierPart]
  let madeAt: Moment

  /// The document.
  var document: Document {
    let title = "申报材料目录"
    let columns = [
      TableColumn("序号", width: .fixed(12), alignment: .center), TableColumn("文件", width: .share(5)),
      TableColumn("所属栏目", width: .share(3)), TableColumn("页数", width: .fixed(14), alignment: .center),
      TableColumn("大小", width: .fixed(20), alignment: .center), TableColumn("SHA-256", width: .share(4)),
    ]
    let rows = parts.enumerated().map { index, part -> [TableCell] in
      let size = part.isMissing ? "文件缺失" : FileReference.sizeText(part.size)
      return [
        "\(index + 1)", part.path, part.place, part.pages > 0 ? "\(part.pages)" : "—", size, part.sha256,
      ].map { TableCell(RichText($0)) }
    }
    let fields = FieldGrid(
      columns: 2,
      fields: [
        Field("申报书编号", RichText(form.number)), Field("申报项目", RichText(form.business.label)),
        Field("姓名", RichText(form.applicantName)), Field("受理单位", RichText(form.authorityName)),
        Field("提交版本", RichText("第\(form.revision)次提交，\(form.submittedAt?.description ?? "")"), span: Field.wholeRow),
        Field("内容校验", RichText("SHA-256 \(form.sha256)"), span: Field.wholeRow),
      ])
    return Document(
      title: "\(title)（\(form.number)）", subject: title, keywords: [form.number], page: .a4Landscape,
      footer: Footer(documentNumber: "申报书编号：\(form.number)", printed: "生成时间：\(madeAt)"),
      blocks: [.heading(level: 1, title), .fields(fields), .spacer(2), .table(Table(columns: columns, rows: rows)), .text(note)])
  }

  private var note: RichText {
    let missing = parts.filter(\.isMissing).count
    let lost = missing > 0 ? "其中\(missing)个文件在平台的存储中已缺失，没有收入本材料包，请联系平台管理员从备份恢复。" : ""
    return RichText("共\(parts.count)个文件。\(lost)收到后可用SHA-256核对文件是否与提交时一致。")
  }
}
