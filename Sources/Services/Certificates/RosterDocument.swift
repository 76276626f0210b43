import Documents
import Titles

/// 发证名册 of a batch: whose certificates were issued, for the files of the accepting authority.
struct RosterDocument {
  let authorityName: String
  let batch: Batch
  let rows: [Issuance]
  let printedAt: Moment

  /// The document.
  var document: Document {
    let columns = [
      TableColumn("序号", width: .fixed(12), alignment: .center), TableColumn("姓名", width: .fixed(22), alignment: .center),
      TableColumn("性别", width: .fixed(12), alignment: .center), TableColumn("工作单位", width: .share(3)),
      TableColumn("职称名称", width: .share(2)), TableColumn("职称等级", width: .fixed(18), alignment: .center),
      TableColumn("证书编号", width: .fixed(40), alignment: .center), TableColumn("批准文号", width: .share(2)),
      TableColumn("签收", width: .fixed(24)),
    ]
    let lines = rows.enumerated().map { index, row in
      [
        "\(index + 1)", row.applicantName, row.sex, row.employerName, row.titleLabel, row.level.label,
        row.certificateNumber ?? "", row.approvalNumber ?? "", "",
      ].map { TableCell(RichText($0)) }
    }
    let heads = FieldGrid(
      columns: 3,
      fields: [
        Field("发证机关", RichText(authorityName)), Field("发证批次", RichText(batch.name)),
        Field("所属项目", RichText("\(batch.business.label)，共 \(rows.count) 人")),
      ])
    return Document(
      title: "发证名册（\(batch.name)）", subject: "\(batch.business.label)发证名册", author: authorityName, page: .a4Landscape,
      footer: Footer(documentNumber: "发证批次：\(batch.name)", printed: "打印时间：\(printedAt)"),
      blocks: [
        .heading(level: 1, "职称证书发证名册"), .fields(heads), .spacer(2), .table(Table(columns: columns, rows: lines)),
        .signature(
          SignatureBox(title: "发证机关", signers: ["经办人签字", "负责人签字"], seal: "（公章）", minimumHeight: 30)),
      ])
  }
}
