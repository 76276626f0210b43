public import Titles

/// 备案文号 and 备案有效期 as they are typed: of a new filing, or of an extension (延续备案).
public struct CommitteeFilingEntry: Sendable, Equatable {
  /// 备案文号.
  public var number: String
  /// 有效期 from, `yyyy-MM-dd`.
  public var from: String
  /// 有效期 through.
  public var through: String

  /// Made of these parts.
  public init(number: String = "", from: String = "", through: String = "") {
    self.number = number
    self.from = from
    self.through = through
  }

  /// The extension that follows on a committee's last filing, as long as it may be.
  public init(after committee: Committee) {
    let first = committee.filedThrough.adding(days: 1)
    self.init(from: first.description, through: CommitteeFiling.latestEnd(from: first).description)
  }

  /// The filing; nil where a field can't be taken, which `check` then knows.
  func checked(_ check: inout EntryCheck) -> CommitteeFiling? {
    let number = check.text(number, "filingNumber", "备案文号", limit: 50)
    let (first, last) = (Day(from), Day(through))
    if first == nil { check.refuse("date-invalid", "备案有效期的开始日期应为年-月-日，例如 2025-08-20。", "filedFrom") }
    if last == nil { check.refuse("date-invalid", "备案有效期的结束日期应为年-月-日，例如 2028-08-19。", "filedThrough") }
    guard let first, let last else { return nil }
    if let reason = CommitteeFiling.problem(from: first, through: last) {
      check.refuse(reason.code, reason.sentence, reason.field ?? "filedThrough")
    }
    return CommitteeFiling(number: number, from: first, through: last)
  }
}
