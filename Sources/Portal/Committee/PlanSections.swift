import Titles

/// The five sections of a plan as the manual shows them: 1、基本信息 2、申报计划说明 3、附件要求 4、评审职称 5、评审专业.
struct PlanSections: Component {
  let plan: Plan
  let catalog: Catalog
  /// Where 申报通知 is opened.
  let notice: SiteURL

  var html: HTML {
    """
    \(Card("1、基本信息", facts))\(Card("2、申报计划说明", explanation))\(Card("3、附件要求", requirements))\
    \(Card("4、评审职称", titles))\(Card("5、评审专业", specialties))
    """
  }

  private var content: PlanContent { plan.content }

  private var facts: HTML {
    let schedule = content.schedule
    let filing: HTML = "<p>个人申报开始时间：\(schedule.opens)</p><p>个人申报截止时间：\(schedule.closes)</p>"
    let examination: HTML = """
      <p>单位审核截止时间：\(schedule.unitDeadline)</p><p>区县人才中心审核截止时间：\(schedule.centerDeadline)</p>\
      <p>市人才中心或区县人社局审核截止时间：\(schedule.bureauDeadline)</p>
      """
    var items = [
      DescriptionGrid.Item("申报计划名称", text: content.name), .init("申报计划年度", text: "\(content.year)年度"),
      .init("评审委员会名称", text: plan.committeeName, wide: true), .init("申报时间", filing, wide: true),
      .init("审核时间", examination, wide: true),
    ]
    if let opens = schedule.paymentOpens, let closes = schedule.paymentCloses {
      items.append(.init("缴费时间", text: "\(opens) 至 \(closes)", wide: true))
    }
    items += [
      .init("评审范围", text: content.reach), .init("收费标准", text: fees), .init("工作年限计算截止日", text: "\(content.cutOff)"),
      .init("申报通知", content.notice.map { FileLink($0, notice).html } ?? "无"), .init("联系电话", text: content.phone),
      .init("联系地址", text: content.address.isEmpty ? "—" : content.address),
    ]
    if !content.campaign.isEmpty {
      let words = content.campaign.map(\.label).joined(separator: "、")
      items.append(.init("专项", text: "本计划是专项评审，只受理以下申请类别：\(words)。", wide: true))
    }
    return DescriptionGrid(items).html
  }

  /// 420元/人 where every level costs the same, else level by level.
  private var fees: String {
    let amounts = Set(content.fees.map(\.fen))
    if let only = amounts.first, amounts.count == 1 { return "\(PlanFee.yuan(only))元/人" }
    return content.fees.reversed().map { "\($0.level.label) \($0.yuan)元/人" }.joined(separator: "，")
  }

  private var explanation: HTML {
    let lines = content.explanation.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    return lines.isEmpty ? "<p>无</p>" : "\(each: lines, { "<p>\($0)</p>" })"
  }

  private var requirements: HTML {
    let rows = content.requirements.enumerated().map { index, item in
      TableRow(["\(index + 1)", "\(item.title)", item.isRequired ? "必填" : "非必填"])
    }
    return DataTable(
      "附件要求", columns: [TableColumn("序号", width: .narrow), TableColumn("材料名称"), TableColumn("是否必填", width: .narrow)],
      rows: rows, empty: EmptyState("本计划没有要求附件")
    ).html
  }

  private var titles: HTML {
    let rows = content.titles.compactMap { catalog.title($0) }.enumerated().map { index, title in
      TableRow([
        "\(index + 1)", "\(catalog.series(title.series)?.people)", "\(title.label)", "\(title.level.label)",
      ])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("评审系列"), TableColumn("职称名称"), TableColumn("职称等级", width: .narrow),
    ]
    return DataTable("评审职称", columns: columns, rows: rows).html
  }

  /// One row for each specialty: a committee may review a hundred directions.
  private var specialties: HTML {
    var lines: [(first: PlanSpecialty, names: [String])] = []
    for line in content.subspecialties.compactMap({ PlanSpecialty($0, in: catalog) }) {
      if lines.last?.first.specialty != line.specialty { lines.append((line, [])) }
      lines[lines.count - 1].names.append(line.subspecialty.name)
    }
    let rows = lines.enumerated().map { index, line in
      TableRow([
        "\(index + 1)", "\(line.first.series.people)", "\(line.first.specialty.name)",
        "\(line.names.joined(separator: "、"))",
      ])
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("评审系列"), TableColumn("评审专业"),
      TableColumn("评审专业方向", width: .wide),
    ]
    return DataTable("评审专业", columns: columns, rows: rows).html
  }
}
