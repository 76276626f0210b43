/// What the files of the reference data are, in the reform office's words.
public enum ReferenceFileLabel {
  private static let tables = [
    "working-calendar.csv": "放假和调休安排", "series.csv": "职称系列", "titles.csv": "职称名称", "specialties.csv": "申报专业",
    "subspecialties.csv": "申报专业方向", "initial-determination-levels.csv": "初定的学历、等级和参保月数",
    "message-templates.csv": "消息模板", "handling-limits.csv": "办理时限", "policy-rules.csv": "政策规则", "posting-rules.csv": "公示规则",
    "route-rules.csv": "报送路线规则",
    "promotion-years.csv": "正常晋升的任职年限", "skill-promotions.csv": "技能人才贯通的年限", "exam-titles.csv": "以考代评、考评结合的职称",
    "review-limits.csv": "职称评审规则的数值", "stop-deadlines.csv": "各级单位适用的审核截止时间",
    "review-fees.csv": "评审收费标准", "committee-rules.csv": "评审委员会人数和表决规则",
  ]

  /// What the file of this name is; the heading of a text where it has no other name.
  public static func label(of file: String, content: String) -> String {
    if let label = tables[file] { return label }
    if let list = CodeListName.allCases.first(where: { $0.file == file }) { return "字典：\(list.label)" }
    let heading = content.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let title = heading.hasPrefix("# ") ? String(heading.dropFirst(2)) : file
    let business = Business.open.first { file.contains("\($0.slug)-") }
    return "文本：\(business.map { "\($0.label) · " } ?? "")\(title)"
  }
}
