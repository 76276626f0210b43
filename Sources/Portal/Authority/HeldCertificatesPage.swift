import Titles

/// 登记和导入的证书: those in the unit's name that weren't issued from its batches.
struct HeldCertificatesPage: Sendable, Equatable {
  var unit: UnitID
  var filter: HeldCertificateFilter
  var certificates: ListPage<Certificate>
  /// How many stand in each state, within the filters.
  var counts: [CertificateState: Int]
  var page: PageRequest
  /// The query of the address, to page on.
  var query: FormBody
}

extension HeldCertificatesPage {
  static let title = "登记和导入的证书"

  private var address: ListAddress { ListAddress(Routes.heldCertificates(unit).description, query) }

  /// The page as it is shown.
  var body: PageBody {
    let back = ButtonLink("返回证书登记审核", Routes.certificateRequests(unit).description)
    let pages: HTML = certificates.total == 0 ? HTML() : Pagination(address, page: page, total: certificates.total).html
    let lead = "以本单位名义登记或导入的证书，在这里查看和撤销；由发证批次发放的证书，请在“职称认定发证”中办理。"
    return PageBody(
      HeldCertificatesPage.title, crumbs: UnitMenu.certificateRequests.crumbs(in: unit, HeldCertificatesPage.title),
      """
      \(PageHeading(HeldCertificatesPage.title, lead: "\(lead)", actions: back.html))\
      \(Card(nil, "\(filters)\(tabs)\(table)\(pages)"))
      """)
  }

  private var filters: HTML {
    let name = TextField(FieldInfo("name", "姓名"), value: filter.name)
    let number = TextField(FieldInfo("number", "证书编号"), value: filter.number)
    let sources: [CertificateSource] = [.registered, .imported]
    let source = SelectField(
      FieldInfo("source", "来源"), choices: sources.map { Choice($0.rawValue, $0.label) },
      value: filter.source?.rawValue ?? "", prompt: "全部")
    return FilterForm(
      action: Routes.heldCertificates(unit).description, fields: "\(name)\(number)\(source)",
      kept: FormBody(query.entries.filter { ["state", "size"].contains($0.name) })
    ).html
  }

  private var tabs: HTML {
    let states: [CertificateState] = [.valid, .revoked]
    var links = states.map { state in
      Link(
        state.label, address.with("state", state.rawValue).text, isCurrent: filter.state == state, count: counts[state])
    }
    let total = counts.values.reduce(0, +)
    links.append(Link("全部", address.with("state", "all").text, isCurrent: filter.state == nil, count: total))
    return Tabs("证书状态", links).html
  }

  private var table: HTML {
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("来源", width: .narrow), TableColumn("姓名", width: .narrow),
      TableColumn("职称名称"), TableColumn("证书编号"), TableColumn("取得时间"), TableColumn("状态", width: .narrow),
      TableColumn("操作", width: .narrow),
    ]
    let rows = certificates.rows.enumerated().map { index, certificate in
      let link: HTML = """
        <a href="\(Routes.heldCertificate(unit, certificate.id).description)">查看\
        <span class="visually-hidden">\(certificate.holderName)</span></a>
        """
      return TableRow(
        [
          "\(page.offset + index + 1)", "\(certificate.source.label)", "\(certificate.holderName)",
          "\(certificate.titleLabel)", "\(certificate.number)", "\(certificate.obtainedOn)", "\(certificate.state.tag)",
          link,
        ], label: certificate.holderName)
    }
    let empty = EmptyState("这里没有证书", text: "持证人登记并经本单位通过的证书、本单位批量导入的证书，会出现在这里。")
    return DataTable(HeldCertificatesPage.title, columns: columns, rows: rows, empty: empty).html
  }
}

extension HeldCertificateFilter {
  /// What the address says; without a tab those that hold are shown.
  init(_ query: FormBody) {
    let state = query.text("state")
    self.init(
      source: query.choice("source"),
      state: state == "all" ? nil : state == CertificateState.revoked.rawValue ? .revoked : .valid,
      name: query.text("name"), number: query.text("number"))
  }
}
