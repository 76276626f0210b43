import Services
import Titles

/// What was filed of a committee: facts, panels, editions.
struct CommitteeFacts: Component {
  let file: CommitteeFile
  let words: CommitteeWords

  var html: HTML { "\(warning)\(Card("备案内容", facts))\(Card("专业组", panels))\(Card("备案记录", editions))" }

  private var charter: CommitteeCharter { file.committee.charter }

  private var warning: HTML {
    if let end = file.committee.end {
      return Notice(.warning, title: "该评审委员会已终止", "终止日期：\(end.on)。原因：\(end.reason)").html
    }
    switch file.standing {
    case .expiring:
      return Notice(.warning, title: "备案即将到期", "备案有效期到\(file.committee.filedThrough)，还有 \(file.daysLeft) 天，请及时办理延续备案。").html
    case .expired:
      return Notice(
        .danger, title: "备案已到期", "备案有效期已于\(file.committee.filedThrough)结束，延续备案之前不能发布新的申报计划。"
      ).html
    case .inForce, .upcoming, .ended: return HTML()
    }
  }

  private var facts: HTML {
    let scope: HTML = "\(each: words.lines(charter.scope), { "<p>\($0)</p>" })"
    let filing = charter.filing
    return DescriptionGrid([
      .init("评审委员会名称", text: charter.name, wide: true), .init("组建单位", text: file.committee.unitName),
      .init("级别", text: charter.level.label), .init("备案文号", text: filing.number),
      .init("备案有效期", text: "\(filing.from) 至 \(filing.through)"), .init("状态", file.standing.tag.html),
      .init("未办结的申报计划", text: "\(file.plansUnderWay) 个"),
      .init("可评审的职称等级", text: words.levels(charter.scope), wide: true),
      .init("评审系列和专业", scope, wide: true), .init("人数和表决规则", text: charter.rules.summary, wide: true),
    ]).html
  }

  private var panels: HTML {
    let rows = charter.panels.enumerated().map { index, panel in
      TableRow(["\(index + 1)", "\(panel.name)", "\(words.directions(panel.subspecialties))"])
    }
    return DataTable(
      "专业组", columns: [TableColumn("序号", width: .narrow), TableColumn("专业组"), TableColumn("专业方向", width: .wide)], rows: rows
    ).html
  }

  private var editions: HTML {
    let rows = file.editions.reversed().map { edition -> TableRow in
      let current: HTML = "\(if: edition.number == file.committee.edition, " \(StatusTag(.success, "现行"))")"
      let filing = edition.charter.filing
      return TableRow([
        "第 \(edition.number) 版\(current)", "\(edition.effectiveFrom)", "\(filing.number)",
        "\(filing.from) 至 \(filing.through)", "\(edition.charter.name)", "\(edition.createdAt.day)",
      ])
    }
    let columns = [
      TableColumn("版本", width: .narrow), TableColumn("生效日期", width: .narrow), TableColumn("备案文号"), TableColumn("有效期"),
      TableColumn("名称", width: .wide), TableColumn("登记日期", width: .narrow),
    ]
    return DataTable("备案记录", columns: columns, rows: rows).html
  }
}
