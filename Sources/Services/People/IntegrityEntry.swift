public import Titles

/// 登记 of 诚信记录 as it is typed.
public struct IntegrityEntry: Sendable, Equatable {
  /// 姓名.
  public var name = ""
  /// 证件类型: the raw value of an `IdentityDocumentKind`.
  public var documentKind = "residentID"
  /// 证件号码.
  public var documentNumber = ""
  /// 失信行为.
  public var conduct = ""
  /// 处理依据.
  public var basis = ""
  /// 禁止申报起.
  public var from = ""
  /// 禁止申报至.
  public var through = ""

  /// Nothing typed yet.
  public init() {}

  /// The usual one: barred for three years from a day on.
  public init(from day: Day) {
    from = day.description
    let end = Day("\(day.year + 3)\(day.description.dropFirst(4))") ?? day.adding(days: 3 * 365)
    through = end.adding(days: -1).description
  }

  /// What is typed, checked.
  struct Checked {
    let name: String
    let document: IdentityDocument
    let conduct: String
    let basis: String
    let from: Day
    let through: Day
  }

  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  func checked() throws(Refusal) -> Checked {
    var check = EntryCheck()
    if let reason = PersonName.problem(in: name, field: "name") { check.refuse(reason.code, reason.sentence, "name") }
    let kind: IdentityDocumentKind? = check.choice(documentKind, "documentKind", "证件类型")
    var document: IdentityDocument?
    if let kind {
      do throws(Refusal) {
        document = try IdentityDocument(
          kind: kind, number: documentNumber, regions: .withDemonstration, field: "documentNumber")
      } catch {
        for reason in error.reasons { check.refuse(reason.code, reason.sentence, "documentNumber") }
      }
    }
    let conduct = check.text(conduct, "conduct", "失信行为", limit: 200)
    let basis = check.text(basis, "basis", "处理依据", limit: 100)
    let (first, last) = (Day(from), Day(through))
    if first == nil { check.refuse("date-invalid", "禁止申报的开始日期应为年-月-日，例如 2025-08-20。", "from") }
    if last == nil { check.refuse("date-invalid", "禁止申报的结束日期应为年-月-日，例如 2028-08-19。", "through") }
    if let first, let last, last < first { check.refuse("date-reversed", "结束日期早于开始日期，请核对。", "through") }
    try check.finish()
    guard let document, let first, let last else { throw Refusal("missing", "请把登记的内容填写完整。") }
    return Checked(
      name: try PersonName(name).text, document: document, conduct: conduct, basis: basis, from: first, through: last)
  }
}
