import Documents
import Titles

/// Documents and moments that several suites use; persons and units are invented.
enum Samples {
  static let moment = Moment(Day(ordinal: 20_270), hour: 9, minute: 30)

  static let footer = Footer(
    documentNumber: "申报书编号：CS2025000001", printed: "打印时间：2025-07-01 09:30:00", check: "校验码：9F3A 21C7",
    checkURL: "https://zhicheng.example/d/9F3A21C7")

  /// A table of rows with two lines each.
  static func register(rows: Int) -> Document {
    let columns = [
      TableColumn("序号", width: .fixed(12), alignment: .center), TableColumn("姓名", width: .fixed(24)),
      TableColumn("工作单位", width: .share(3)), TableColumn("说明", width: .share(3)),
      TableColumn("结果", width: .fixed(14), alignment: .center),
    ]
    let lines = (0..<rows).map { index -> [TableCell] in
      let employer = "演示区第\(index + 1)建筑工程示例有限公司技术质量安全管理部综合科"
      return ["\(index + 1)", "演示人员\(index + 1)", "\(employer)", "正常晋升，符合学历资历要求并附继续教育证明材料一份", "通过"]
    }
    return Document(
      title: "申报人员名册", subject: "发证名册", author: "演示区人力资源和社会保障局", keywords: ["名册", "职称"], footer: footer,
      blocks: [.heading(level: 1, "申报人员名册"), .table(Table(columns: columns, rows: lines))])
  }

  static func certificate(_ kind: CertificateKind = .review, photo: [UInt8]? = nil) -> CertificateContent {
    CertificateContent(
      kind: kind, issuingAuthority: "演示区人力资源和社会保障局", holderName: "申报人甲", sex: "女", documentType: "居民身份证",
      maskedDocumentNumber: "990000********001X", title: "助理工程师", series: "工程技术人员", level: "助理级", specialty: "建筑工程管理",
      acquisition: "职称初定", decidingBody: "演示区职称改革办公室", acquired: Day(ordinal: 20_264), approvalNumber: "演示职改〔2025〕1号",
      issued: Day(ordinal: 20_270), number: "202507000123", employer: "演示区第一建筑工程示例有限公司", photo: photo,
      checkURL: "https://zhicheng.example/c/7Qm2xVb9KfT4sLw8ZpRd3NcYaEhJ6uGi", isDemonstration: true)
  }
}
