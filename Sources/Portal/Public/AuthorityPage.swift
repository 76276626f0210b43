import Titles

/// An accepting authority as applicants see it before they apply.
struct AuthorityPage: Sendable, Equatable {
  /// What it has set up.
  var setting: AuthoritySetting
  /// The district of its address, in words.
  var district: String
  /// Why whoever is signed in can't apply here now; empty where they can, or where nobody is signed in.
  var obstacles: [Reason]
  /// The draft that they have here already.
  var draft: ApplicationID?
}

extension AuthorityPage {
  /// The page as it is shown.
  var body: PageBody {
    let business = Link(setting.business.label, Routes.business(setting.business).description)
    return PageBody(
      setting.unitName, crumbs: [Link("首页", Routes.home().description), business, Link(setting.unitName)],
      """
      \(PageHeading(setting.unitName, lead: "\(setting.business.label)受理单位"))\(ObstacleNotice(obstacles))\
      \(Card("1、受理单位信息", "\(information)"))\(Card("2、申报须知", notice))\(attachments)\
      <p class="page-buttons">\(button)</p>
      """)
  }

  private var information: DescriptionGrid {
    let address = district + setting.addressDetail
    return DescriptionGrid([
      .init("受理单位", text: setting.unitName), .init("联系人", text: setting.contactName),
      .init("联系电话", text: setting.contactPhone), .init("联系地址", text: address.isEmpty ? "—" : address),
      .init("电子邮箱", text: setting.contactEmail.isEmpty ? "—" : setting.contactEmail),
    ])
  }

  private var notice: HTML {
    let lines = setting.notice.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    return "\(each: lines, { "<p>\($0)</p>" })"
  }

  private var attachments: HTML {
    let templates = ButtonLink("模板下载", Routes.templates().description).html
    return Card("3、附件要求", actions: templates, "\(requirements)").html
  }

  private var requirements: DataTable {
    let rows = setting.requirements.enumerated().map { index, item in
      TableRow([
        "\(index + 1)", "\(item.title)\(FormTemplate.asked(in: item.title).map { TemplateLink($0) })",
        item.isRequired ? "必填" : "非必填",
      ])
    }
    return DataTable(
      "附件要求", columns: [TableColumn("序号", width: .narrow), TableColumn("材料名称"), TableColumn("是否必填", width: .narrow)],
      rows: rows, empty: EmptyState("该受理单位没有要求附件"))
  }

  private var button: HTML {
    if let draft { return ButtonLink("继续填报", Routes.fill(draft).description, .primary).html }
    guard obstacles.isEmpty else {
      return ButtonLink("返回选择受理单位", Routes.business(setting.business).description).html
    }
    return ButtonLink("我要申报", Routes.pledge(setting.id).description, .primary).html
  }
}
