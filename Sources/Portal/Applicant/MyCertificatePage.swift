import Titles

/// One of the viewer's certificates: its files, its state, its QR code.
struct MyCertificatePage: Sendable, Equatable {
  var certificate: Certificate
  /// All its versions, the newest first.
  var versions: [Certificate]
  /// The address behind the QR code.
  var checkAddress: String
  /// The QR code as a drawing.
  var code: HTML
}

extension MyCertificatePage {
  /// The page as it is shown.
  var body: PageBody {
    let title = certificate.titleLabel
    let crumbs = [
      Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description),
      Link("我的证书", Routes.myCertificates().description), Link(title),
    ]
    let columns = Columns(.wideFirst, "\(Card("证书文件", paper))<div>\(Card("证书信息", "\(DescriptionGrid(facts))"))\(qr)</div>")
    return PageBody(
      title, crumbs: crumbs,
      "\(PageHeading(title, lead: "\(certificate.state.tag)", actions: actions))\(replaced)\(warning)\(columns)\(history)")
  }

  private var actions: HTML {
    let checks = ButtonLink("查验记录", Routes.myCertificateChecks(certificate.id).description)
    guard certificate.isElectronic else { return checks.html }
    let download = ButtonLink("下载", Routes.myCertificateFile(certificate.id).description, .primary, isDownload: true)
    let second = ButtonLink("下载OFD", Routes.myCertificateOFD(certificate.id).description, isDownload: true)
    return "\(checks) \(second) \(download)"
  }

  private var paper: HTML {
    guard certificate.isElectronic else {
      return EmptyState("还没有电子证书", text: "请在“我的证书”中点击“完善”补充免冠照等信息，受理单位审核通过后即可生成电子证书。").html
    }
    let file = Routes.myCertificateFile(certificate.id).with("show", "1").description
    return """
      <iframe class="document-frame" src="\(file)#toolbar=0&amp;navpanes=0&amp;view=FitH" title="证书文件"></iframe>\
      <p><a href="\(file)">在新页面中打开证书文件</a></p>
      """
  }

  private var facts: [DescriptionGrid.Item] {
    let holder: [DescriptionGrid.Item] = [
      .init("姓名", text: certificate.holderName), .init("证件号码", text: certificate.documentMasked),
    ]
    // The narrow column has room for one below the other only.
    return (holder + certificate.facts).map { item in
      var item = item
      item.isWide = true
      return item
    }
  }

  /// The file itself can't say that it was revoked since: its bytes stay as they were issued.
  private var warning: HTML {
    guard let revocation = certificate.revocation else { return HTML() }
    return Notice(
      .danger, title: "证书已撤销",
      """
      该证书已依据\(revocation.number)（\(revocation.day)）撤销，不再有效，撤销原因见“证书信息”。下载的文件保持发放时的原样，\
      任何人查验都会显示“已撤销”。如有疑问，请联系受理单位。
      """
    ).html
  }

  private var replaced: HTML {
    guard certificate.state.isReplaced, let newest = versions.first else { return HTML() }
    return Notice(
      .warning, title: "证书\(certificate.state.label)",
      """
      这是第\(certificate.version)版，自\(certificate.replacedAt?.day.description)起查验时显示为“\(certificate.state.label)”。请使用\
      <a href="\(Routes.myCertificate(newest.id).description)">现行的第\(newest.version)版</a>。
      """
    ).html
  }

  private var history: HTML {
    CertificateVersions(versions: versions) { Routes.myCertificateFile($0).description }.html
  }

  private var qr: HTML {
    guard certificate.isElectronic else { return HTML() }
    return Card(
      "查验二维码", lead: "出示给需要核对的单位，扫描即可查验；地址不公开，请勿发布在网上。",
      "<div class=\"qr-code\">\(code)</div><p class=\"field-hint\">\(checkAddress)</p>"
    ).html
  }
}
