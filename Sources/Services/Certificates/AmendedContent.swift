import Documents
import Titles

/// What a certificate says after an amendment, and what that changes.
struct AmendedContent: Sendable {
  let content: CertificateContent
  /// Each change as a clause: 工作单位由“甲”改为“乙”.
  let changes: [String]

  /// - Parameter approval: the document that the amendment names; nil where it names none.
  init(_ before: CertificateContent, _ amendment: CertificateAmendment, _ approval: ApprovalDocument?) {
    var after = before
    if !amendment.holderName.isEmpty { after.holderName = amendment.holderName }
    if !amendment.employer.isEmpty { after.employer = amendment.employer }
    if !amendment.specialty.isEmpty { after.specialty = amendment.specialty }
    if let day = amendment.obtainedOn { after.acquired = day }
    if let approval {
      after.approvalNumber = approval.number
      after.issued = approval.issuedOn
    }
    self.init(before, after)
  }

  /// What the one says after the other.
  init(_ before: CertificateContent, _ after: CertificateContent) {
    content = after
    let values = [
      ("姓名", before.holderName, after.holderName), ("工作单位", before.employer, after.employer),
      ("职称名称", before.title, after.title), ("职称专业", before.specialty, after.specialty),
      ("评审机构", before.decidingBody, after.decidingBody),
      ("取得时间", before.acquired.description, after.acquired.description),
      ("批准文号", before.approvalNumber, after.approvalNumber),
      ("发证时间", before.issued.description, after.issued.description),
    ]
    changes = values.filter { $0.1 != $0.2 }.map { label, old, new in "\(label)由“\(old)”改为“\(new)”" }
  }

  /// - Throws: `Refusal` where nothing would be different, or 发证时间 would lie before 取得时间.
  func refuseUnlessDifferent() throws(Refusal) {
    guard !changes.isEmpty else { throw Refusal("unchanged", "修改后的内容与现行证书相同，没有生成新版本。") }
    guard content.acquired <= content.issued else {
      throw Refusal(
        "obtained-after-issue", "取得时间（\(content.acquired)）晚于发证时间（\(content.issued)），请核对取得时间或批准文号。")
    }
  }
}

extension Certificate {
  /// The version that takes this one's place.
  ///
  /// - Parameter title: another title; nil where it stays.
  func next(
    _ id: CertificateID, _ amended: AmendedContent, approval: ApprovalDocument? = nil, title: Title? = nil,
    reason: String, _ print: CertificatePress.Print, at moment: Moment
  ) -> Certificate {
    let content = amended.content
    var next = Certificate(
      id: id, number: number, application: application, person: person, unit: unit, authorityName: authorityName,
      business: business, holderName: content.holderName, documentMasked: documentMasked,
      documentTailHash: documentTailHash, seriesCode: title?.series ?? seriesCode, titleCode: title?.code ?? titleCode,
      titleLabel: title?.label ?? titleLabel, level: title?.level ?? level, specialty: content.specialty,
      approval: approval?.id ?? self.approval,
      approvalNumber: content.approvalNumber, obtainedOn: content.acquired, issuedOn: content.issued, remark: remark,
      checkHash: print.checkHash, pdfSHA256: print.pdfSHA256, createdAt: moment)
    next.source = source
    next.validity = validity
    next.version = version + 1
    next.amendment = amended.changes.joined(separator: "，") + "，原因：" + IssuanceReason.clause(reason)
    return next
  }
}
