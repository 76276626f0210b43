import Services
import Titles

/// What a check found.
struct CertificateCheckResultPage: Sendable, Equatable {
  var result: CertificateCheckResult
}

extension CertificateCheckResultPage {
  /// The page as it is shown.
  var body: PageBody {
    let title = "查验结果"
    let again = ButtonLink("继续查验", Routes.check().description)
    let crumbs = [Link("首页", Routes.home().description), Link("证书查验", Routes.check().description), Link(title)]
    return PageBody(title, crumbs: crumbs, panel(again.html))
  }

  private func panel(_ actions: HTML) -> HTML {
    switch result {
    case .found(let finding): found(finding, actions)
    case .underVerification:
      ResultPanel(
        .warning, "核准中", actions: actions,
        "<p>该编号的职称证书由持有人申请登记，受理单位正在核准，核准通过前不能作为凭证。请过几天再查验。</p>"
      ).html
    case .notFound:
      ResultPanel(
        .warning, "未找到", actions: actions,
        "<p>没有找到相符的证书。请核对证书编号、姓名或证件号码后六位；如从证书上扫描二维码得到此结果，该证书不是本平台发放的。</p>"
      ).html
    case .altered:
      ResultPanel(
        .danger, "文件已被改动", actions: actions, "<p>文件的电子签名无效，内容与发放时不一致，请不要采信，并向持有人索取原文件或扫描二维码核对。</p>"
      ).html
    case .notIssued:
      ResultPanel(
        .danger, "不是发放时的文件", actions: actions,
        "<p>本平台没有发放过内容与此完全相同的 OFD 文件：它可能被改动或另存过，也可能不是本平台的证书。请不要采信，并向持有人索取从“我的证书”下载的原文件，或按证书编号查验。</p>"
      ).html
    case .notSigned:
      ResultPanel(
        .warning, "不是本平台的证书文件", actions: actions,
        "<p>文件中没有电子签名。打印后扫描或另存的文件不带签名，请使用从“我的证书”下载的原文件，或按证书编号查验。</p>"
      ).html
    }
  }

  private func found(_ finding: CertificateCheckResult.Finding, _ actions: HTML) -> HTML {
    let isRevoked = finding.revokedUnder != nil
    let revoked: HTML = """
      <p>该证书已依据\(finding.revokedUnder)（\(finding.revokedOn?.description)）撤销，不再有效。</p>
      """
    let file: HTML = "<p>文件与发放时完全一致，电子签名有效。</p>"
    let content: HTML = """
      \(replaced(finding))\(if: isRevoked, revoked)\(if: finding.isFileAuthentic, file)\(DescriptionGrid(items(finding)))
      """
    return ResultPanel(
      finding.tone, finding.state.label, reference: .init("证书编号", text: finding.number), actions: actions,
      content
    ).html
  }

  private func replaced(_ finding: CertificateCheckResult.Finding) -> HTML {
    guard let replacement = finding.replacement else { return HTML() }
    let verb = finding.state == .corrected ? "补正" : "更换"
    return """
      <p>您查验的是旧版本，已于\(replacement.day)\(verb)，不再作为凭证，请向持有人索取新版本。下面是现行版本的内容，现行版本目前\
      \(replacement.state.label)。</p>
      """
  }

  private func items(_ finding: CertificateCheckResult.Finding) -> [DescriptionGrid.Item] {
    let validity = finding.validity.map { DescriptionGrid.Item("有效范围", text: $0.explanation) }
    let first: [DescriptionGrid.Item] = [
      .init("姓名", text: finding.holderName), .init("证件号码", text: finding.document),
      .init("职称名称", text: finding.title), .init("职称等级", text: finding.level.label),
      .init("职称专业", text: finding.specialty), .init("取得方式", text: finding.business.label),
    ]
    let rest: [DescriptionGrid.Item] = [
      .init("发证机关", text: finding.authorityName), .init("批准文号", text: finding.approvalNumber),
      .init("取得时间", text: finding.obtainedOn.description), .init("发证时间", text: finding.issuedOn.description),
    ]
    return first + [validity].compactMap { $0 } + rest
  }
}

extension CertificateCheckResult.Finding {
  fileprivate var tone: Tone {
    switch state {
    case .valid: .success
    case .revoked: .danger
    case .replaced, .corrected: .warning
    }
  }
}
