public import Titles

/// The lists of 平台管理 as they are exported.
public enum OfficeLists {
  /// 评委会备案, as the committees stand on the day.
  public static func committees(on day: Day) -> ListSheet<Committee> {
    ListSheet(
      "评委会备案",
      [
        SheetColumn("评审委员会名称", 48) { .text($0.charter.name) }, SheetColumn("组建单位", 36) { .text($0.unitName) },
        SheetColumn("级别", 10) { .text($0.charter.level.label) },
        SheetColumn("备案文号", 28) { .text($0.charter.filing.number) },
        SheetColumn("有效期起", 14) { .day($0.charter.filing.from) }, SheetColumn("有效期至", 14) { .day($0.filedThrough) },
        SheetColumn("状态", 12) { .text($0.standing(on: day).label) },
      ])
  }

  /// 单位管理.
  public static let units = ListSheet<UnitRegistryRow>(
    "单位管理",
    [
      SheetColumn("单位名称", 40) { .text($0.name) }, SheetColumn("统一社会信用代码", 22) { .text($0.uscc) },
      SheetColumn("单位类型", 14) { .text($0.kind.label) }, SheetColumn("注册地", 16) { .text($0.district) },
      SheetColumn("权限", 30) { .text($0.powers.map(\.label).joined(separator: "、")) },
      SheetColumn("状态", 12) { .text($0.standing.label) }, SheetColumn("注册时间", 20) { .moment($0.createdAt) },
    ])
}
