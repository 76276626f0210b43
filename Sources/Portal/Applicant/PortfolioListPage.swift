import Services
import Titles

/// A section of 业绩档案: all sections at the left, its records as cards.
struct PortfolioListPage: Sendable {
  /// What is shown.
  let page: PortfolioPage
}

extension PortfolioListPage {
  /// The way here.
  static func crumbs(_ section: SectionSchema) -> [Link] {
    [
      Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description),
      Link("业绩档案", Routes.portfolio().description), Link(section.title),
    ]
  }

  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let cards = RecordCards(
      records: page.records, noun: noun, places: places, token: token,
      opensLocked: page.section.fields.contains(where: \.staysOpen), level: 3)
    let guidance = Disclosure("填写说明", open: true, "\(each: page.section.guidance, { "<p>\($0)</p>" })")
    let hints: HTML = "\(each: page.hints, { Notice(.warning, text: "提示：\($0.shortSentence)").html })"
    let courses = page.courses.map { CourseTable(years: $0) }
    let card = Card(
      page.section.title, lead: lead, actions: actions(token), "\(guidance)\(hints)\(courses)\(cards)")
    return PageBody(
      "业绩档案", crumbs: PortfolioListPage.crumbs(page.section),
      "\(PageHeading("业绩档案"))\(intro)\(Columns(.narrowFirst, "\(sections)<div>\(card)</div>"))")
  }

  private var noun: String { page.section.records?.noun ?? "记录" }

  private var intro: HTML {
    Notice(
      .info, text: "业绩档案只需填写一次，内容自动保存，可以随时修改、补充；职称评审申报开放后自动带入申报书。没有的项目可以不填。"
    ).html
  }

  private var lead: HTML {
    "最多\(page.section.records?.maximum ?? 0)条；可以拖动、用“上移”“下移”或修改序号调整顺序。"
  }

  private var sections: SectionList {
    SectionList(
      page.sections.map { line in
        let status = line.count == 0 ? StatusTag(.neutral, "未填写") : StatusTag(.info, "\(line.count)条")
        return SectionList.Section(
          line.title, Routes.portfolioSection(line.id).description, status: status, isCurrent: line.id == page.section.id)
      }, title: "业绩档案目录")
  }

  private func actions(_ token: FormToken) -> HTML {
    let id = page.section.id
    let add = ButtonLink("新增\(noun)", Routes.portfolioNew(id).description, .primary)
    let fetch = PostButton(Button("自动获取"), action: Routes.portfolioFetch(id).description, token: token)
    let sort = PostButton(Button("按时间倒序排列"), action: Routes.portfolioSort(id).description, token: token)
    let canSort = page.records.count > 1 && page.section.records?.order != nil
    return "\(if: page.canFetch, fetch.html)\(if: canSort, sort.html)\(add)"
  }

  private var places: RecordCards.Places {
    let section = page.section.id
    return RecordCards.Places(
      record: { Routes.portfolioRecord(section, $0) }, move: { Routes.portfolioRecordMove(section, $0) },
      remove: { Routes.portfolioRecordRemove(section, $0) }, order: Routes.portfolioOrder(section))
  }
}
