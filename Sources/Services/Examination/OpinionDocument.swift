import Documents
import Titles

/// 呈报材料真实性保证书 of the employer and 推荐意见 of every level, as they were given in the dialogs of 报送上级单位.
struct OpinionDocument {
  let number: String
  let applicantName: String
  let business: Business
  let authorityName: String
  /// 呈报材料真实性保证书 with the applicant's name.
  let guarantee: ReferenceText
  let opinions: [LevelOpinion]
  let printedAt: Moment

  /// The document.
  var document: Document {
    let fields = FieldGrid(fields: [
      Field("申报书编号", RichText(number)), Field("姓名", RichText(applicantName)), Field("申报项目", RichText(business.label)),
      Field("受理单位", RichText(authorityName)),
    ])
    return Document(
      title: "呈报材料真实性保证书和推荐意见（\(number)）", subject: "\(business.label)推荐意见", keywords: [number],
      footer: Footer(documentNumber: "申报书编号：\(number)", printed: "打印时间：\(printedAt)"),
      blocks: opinions.filter { $0.recommendation.guarantees }.flatMap(assurance)
        + [.heading(level: 1, "推荐意见"), .fields(fields)] + opinions.map(opinion))
  }

  private func assurance(_ opinion: LevelOpinion) -> [Block] {
    var blocks: [Block] = [.heading(level: 1, guarantee.title)] + guarantee.paragraphs.map { .text(RichText($0)) }
    if let posting = opinion.posting {
      blocks.append(.text(RichText("公示时间：\(posting.from.chinese)至\(posting.through.chinese)。")))
    }
    let box = SignatureBox(
      title: "保证单位：\(opinion.unitName)", signers: ["单位负责人签字"], seal: "（公章）", minimumHeight: 32)
    return blocks + [.signature(box), .spacer(8)]
  }

  private func opinion(_ opinion: LevelOpinion) -> Block {
    let said = opinion.recommendation
    let words = "\(said.opinion)\n负责人：\(said.personInCharge)　　联系电话：\(said.phone)"
    return .signature(
      SignatureBox(
        title: "\(opinion.stop.label)：\(opinion.unitName)", opinion: RichText(words), signers: ["负责人签字"], seal: "（公章）"))
  }
}
