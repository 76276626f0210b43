import Services
import Titles

/// 证书查验: the ways to check a certificate.
struct CertificateCheckPage: Sendable, Equatable {
  /// 证书编号 as it was typed.
  var number = ""
  /// 姓名 or the end of 证件号码, as it was typed.
  var proof = ""
  var issues = FormIssues.none
}

extension CertificateCheckPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "证书查验"
    let lead: HTML = "核对本平台发放的职称证书是否真实、有效，不需要登录。"
    let scan = Card(
      "扫描二维码", "<p>用手机扫描证书左下角的二维码，直接显示查验结果。请核对打开的网址是本平台的网址。</p>")
    return PageBody(
      title, crumbs: [Link("首页", Routes.home().description), Link(title)], hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(ErrorSummary(issues))\(Columns(.equal, "\(byNumber(token))\(byFile(token))"))\(scan)")
  }

  private func byNumber(_ token: FormToken) -> HTML {
    let number = TextField(
      FieldInfo("number", "证书编号", required: true, hint: "证书上的编号，一般为12位数字；以前的证书按证书填写。", error: issues["number"], wide: true),
      value: number, autocomplete: "off")
    let proof = TextField(
      FieldInfo("proof", "姓名或证件号码后六位", required: true, error: issues["proof"], wide: true), value: proof,
      autocomplete: "off")
    let form = PostForm(
      action: Routes.checkNumber().description, token: token,
      "\(RequiredLegend())\(number)\(proof)<div class=\"form-buttons\">\(Button("查验", .primary))</div>")
    return Card("按证书编号查验", form.html).html
  }

  private func byFile(_ token: FormToken) -> HTML {
    let slot = FileSlot(
      FieldInfo("file", "证书文件", required: true, error: issues["file"]), limits: "从“我的证书”下载的 PDF 或 OFD 文件，不超过 2 MB。",
      accept: "application/pdf,.pdf,.ofd",
      maximumBytes: CertificateCheckService.maximumFileBytes)
    let form = PostForm(
      action: Routes.checkFile().description, token: token, hasFiles: true,
      """
      \(RequiredLegend())\(slot)<div class="form-buttons">\(Button("查验文件", .primary))</div>\
      <p class="field-hint">核对电子签名和文件内容，任何改动都能发现；文件不会保存。</p>
      """)
    return Card("按证书文件查验", form.html).html
  }
}
