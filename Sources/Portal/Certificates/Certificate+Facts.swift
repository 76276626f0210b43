import Titles

extension Certificate {
  /// What a certificate says, for the pages that show it.
  var facts: [DescriptionGrid.Item] {
    var items: [DescriptionGrid.Item] = [
      .init("证书编号", text: number), .init("来源", text: source.label), .init("状态", state.tag.html), .init("职称名称", text: titleLabel),
      .init("职称等级", text: level.label), .init("职称专业", text: specialty), .init("取得方式", text: business.label),
      .init("受理单位", text: authorityName), .init("批准文号", text: approvalNumber),
      .init("取得时间", text: obtainedOn.description), .init("发证时间", text: issuedOn.description),
    ]
    if let validity { items.append(.init("有效范围", text: validity.label)) }
    if !remark.isEmpty { items.append(.init("备注", text: remark)) }
    if let revocation {
      items.append(.init("撤销文号", text: revocation.number))
      items.append(.init("撤销时间", text: revocation.day.description))
      items.append(.init("撤销原因", text: revocation.reason, wide: true))
    }
    return items
  }
}
