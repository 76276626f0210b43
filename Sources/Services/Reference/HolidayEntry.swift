import Titles

/// 新增 of 节假日 as it is typed.
public struct HolidayEntry: Sendable, Equatable {
  /// 年度 of the announcement.
  public var year = ""
  /// 开始日期.
  public var from = ""
  /// 结束日期; empty: one day.
  public var through = ""
  /// 类型: `off` or `work`.
  public var kind = "off"
  /// 说明.
  public var note = ""

  /// Nothing typed yet.
  public init() {}

  /// The days that it stands for.
  ///
  /// - Throws: `Refusal` at the fields `year`, `from`, `through`, `kind`, `note`.
  func days() throws(Refusal) -> [CalendarDay] {
    var check = EntryCheck()
    let note = check.text(note, "note", "说明", limit: 30)
    let number = Int(TextRules.halfWidth(year))
    if number.map({ !(2000...2100).contains($0) }) ?? true {
      check.refuse("year-invalid", "年度应为四位数字，例如 2026。", "year")
    }
    if kind != "off", kind != "work" { check.refuse("missing", "请选择类型：放假或调休上班。", "kind") }
    let first = Day(from)
    if first == nil { check.refuse("date-invalid", "开始日期应为年-月-日，例如 2026-10-01。", "from") }
    let last = through.isEmpty ? first : Day(through)
    if let first, let last {
      if last < first { check.refuse("date-reversed", "结束日期早于开始日期，请核对。", "through") }
      if last.ordinal - first.ordinal > 30 { check.refuse("date-range", "一次最多登记31天，请核对结束日期。", "through") }
    } else if first != nil {
      check.refuse("date-invalid", "结束日期应为年-月-日，例如 2026-10-07。", "through")
    }
    try check.finish()
    guard let number, let first, let last else { return [] }
    return (0...(last.ordinal - first.ordinal)).map { offset in
      CalendarDay(year: number, day: first.adding(days: offset), works: kind == "work", note: note)
    }
  }
}
