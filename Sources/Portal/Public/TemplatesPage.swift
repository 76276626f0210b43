import Titles

/// 模板下载: the forms that are filled in, signed, stamped and uploaded.
struct TemplatesPage: Sendable, Equatable {}

extension TemplatesPage {
  /// The page as it is shown.
  var body: PageBody {
    let title = "模板下载"
    let lead = "申报时需要另外填写、签字盖章后上传的表格和文书，不需要登录即可下载。"
    let how = Notice(
      .info, title: "怎样使用",
      """
      <p><b>可填写PDF</b>：下载后用浏览器或PDF阅读器打开，在表格里直接打字，保存后打印。</p>\
      <p><b>空白PDF</b>：打印后用黑色签字笔填写。</p>\
      <p>签字、盖章后扫描为一个PDF文件，在申报书的相应位置上传。受理单位或主管部门另有统一样式的，按其要求填写。</p>
      """)
    let cards = FormTemplate.allCases.map(card)
    return PageBody(
      title, crumbs: [Link("首页", Routes.home().description), Link(title)],
      "\(PageHeading(title, lead: "\(lead)"))\(how)\(cards)")
  }

  private func card(_ template: FormTemplate) -> HTML {
    let name = "<span class=\"visually-hidden\">：\(template.label)</span>" as HTML
    func link(_ label: String, _ isFillable: Bool, _ kind: String) -> HTML {
      let address = Routes.templateFile(template, isFillable: isFillable).description
      return "<a class=\"button button-\(kind)\" href=\"\(address)\" download>\(label)\(name)</a>"
    }
    let buttons: HTML = "\(link("可填写PDF", true, "primary")) \(link("空白PDF", false, "secondary"))"
    let content: HTML = "<p>\(TemplatesPage.purpose(template))</p><div class=\"form-buttons\">\(buttons)</div>"
    return "<div id=\"\(template.slug)\">\(Card(template.label, content))</div>"
  }

  /// Who needs it and when.
  private static func purpose(_ template: FormTemplate) -> String {
    switch template {
    case .exceptionalPromotion: "未达到正常晋升的学历或年限、符合破格条件的申报人填写，连同破格条件的佐证材料一并上传。"
    case .entrustedReview: "央企或外省单位人员委托评审的，由具有职称评审权限的上级主管部门出具；社保或档案在重庆的无需上传。"
    case .continuingEducation: "晋升职称的申报人填写任现职期间的继续教育学习情况，由单位盖章后上传。"
    case .workSummary: "申报评审时填写，重点写与专业技术工作相关的内容，落款处由本人手写签字并盖手印。"
    case .archive: "档案存放在外地的非公单位人员，由存档机构填写并盖章后上传。"
    case .guarantee(let business): "用人单位报送\(business.label)材料前，为申报人填写并盖章；在系统中报送时也会在线确认同样的内容。"
    }
  }
}
