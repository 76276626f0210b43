import Storage
import Titles

/// Checks what was typed of a plan, all of it at once.
struct PlanCheck {
  /// The most rows of 附件要求.
  static let maximumRequirements = 50
  /// The most hours of 审核宽限: a week.
  private static let maximumGrace = 168

  /// The committee that was chosen; nil where none was, or where the unit can't choose it.
  let committee: Committee?
  let reference: ReferenceData
  let now: Moment
  /// Makes the id of a new row of 附件要求.
  let makeID: () -> String

  /// What must be right even in a draft: what can be stored and shown.
  private static let draftCodes: Set<String> = ["text-too-long", "text-forbidden-character", "too-many", "name-missing"]

  /// What is wrong with a draft that is only saved.
  ///
  /// - Throws: `Refusal`.
  func requireStorable(_ draft: PlanDraft) throws(Refusal) {
    do throws(Refusal) {
      _ = try content(draft)
    } catch {
      let left = error.reasons.filter { PlanCheck.draftCodes.contains($0.code) }
      guard left.isEmpty else { throw Refusal(left) }
    }
  }

  /// The content to be published.
  ///
  /// - Throws: `Refusal` with every reason.
  func content(_ draft: PlanDraft) throws(Refusal) -> PlanContent {
    var check = EntryCheck()
    let name = checkedName(draft, &check)
    let year = checkedYear(draft, &check)
    checkCommittee(draft, &check)
    let dates = dates(draft, &check)
    let cutOff = checkedCutOff(draft, year, &check)
    let reach = check.text(draft.reach, "reach", "评审范围", limit: 100)
    let phone = check.phone(draft.phone, "phone", "联系电话")
    let address = check.text(draft.address, "address", "联系地址", limit: 200, isRequired: false)
    let explanation = explanation(draft.explanation, &check)
    let grace = grace(draft.graceHours, &check)
    let requirements = requirements(draft.requirements, &check)
    let fees = fees(draft, &check)
    let campaign = ApplicationCategory.allCases.filter { draft.campaign.contains($0.rawValue) }
    for reason in PlanContent.scopeProblems(
      titles: draft.titles, subspecialties: draft.subspecialties, committee: committee?.charter, in: reference.catalog,
      on: now.day)
    {
      check.refuse(reason)
    }
    let rule = reference.posting.rule(for: .review, on: now.day)
    for reason in dates.problems(filings: committee?.filings, rule: rule, in: reference.calendar, at: now) {
      check.refuse(reason)
    }
    try check.finish()
    guard let year, let cutOff, let schedule = dates.schedule else { throw Refusal("missing", "请把申报计划填写完整。") }
    let catalog = reference.catalog
    return PlanContent(
      name: name, year: year, schedule: schedule, reach: reach, fees: fees, cutOff: cutOff, notice: draft.notice,
      phone: phone, address: address, explanation: explanation, requirements: requirements,
      titles: catalog.titles.map(\.code).filter(Set(draft.titles).contains),
      subspecialties: catalog.subspecialties.map(\.code).filter(Set(draft.subspecialties).contains), campaign: campaign,
      graceHours: grace)
  }

  /// The dates as far as they were typed.
  ///
  /// - Parameter check: gets the reasons of those that are missing or can't be read.
  func dates(_ draft: PlanDraft, _ check: inout EntryCheck) -> PlanDates {
    var dates = PlanDates()
    dates.opens = moment(draft.opens, "opens", "个人申报开始时间", &check)
    dates.closes = moment(draft.closes, "closes", "个人申报截止时间", &check)
    dates.unitDeadline = moment(draft.unitDeadline, "unitDeadline", "单位审核截止时间", &check)
    dates.centerDeadline = moment(draft.centerDeadline, "centerDeadline", "区县人才中心审核截止时间", &check)
    dates.bureauDeadline = moment(draft.bureauDeadline, "bureauDeadline", "市人才中心或区县人社局审核截止时间", &check)
    dates.paymentOpens = moment(draft.paymentOpens, "paymentOpens", "缴费开始时间", isRequired: false, &check)
    dates.paymentCloses = moment(draft.paymentCloses, "paymentCloses", "缴费截止时间", isRequired: false, &check)
    return dates
  }

  func explanation(_ typed: String, _ check: inout EntryCheck) -> String {
    let text = TextRules.cleaned(typed, allowsLines: true)
    if let reason = TextRules.problem(
      in: text, label: "申报计划说明", limit: 3000, allowsLines: true, field: "explanation")
    {
      check.refuse(reason)
    }
    return text
  }

  private func moment(
    _ text: String, _ field: String, _ label: String, isRequired: Bool = true, _ check: inout EntryCheck
  ) -> Moment? {
    if text.isEmpty {
      if isRequired { check.refuse("missing", "请填写\(label)。", field) }
      return nil
    }
    guard let moment = Moment(text) else {
      check.refuse("moment-invalid", "\(label)应为日期和时间，例如 2025-08-29 18:00。", field)
      return nil
    }
    return moment
  }

  private func checkedName(_ draft: PlanDraft, _ check: inout EntryCheck) -> String {
    let name = check.text(draft.name, "name", "申报计划名称", limit: 100, isRequired: false)
    if name.isEmpty { check.refuse("name-missing", "请填写申报计划名称。", "name") }
    return name
  }

  private func checkedYear(_ draft: PlanDraft, _ check: inout EntryCheck) -> Int? {
    guard let year = Int(draft.year), (2000...2099).contains(year) else {
      check.refuse("year-invalid", draft.year.isEmpty ? "请填写年度。" : "年度应为四位数字，例如 2025。", "year")
      return nil
    }
    if let opens = Moment(draft.opens)?.day.year, !(opens - 1...opens).contains(year) {
      check.refuse("year-mismatch", "年度（\(year)）与个人申报开始时间（\(opens)年）不一致，请核对。", "year")
    }
    return year
  }

  private func checkCommittee(_ draft: PlanDraft, _ check: inout EntryCheck) {
    guard let committee else {
      let sentence = draft.committee.isEmpty ? "请选择评审委员会。" : "所选的评审委员会不是本单位组建的，请重新选择。"
      return check.refuse("committee-missing", sentence, "committee")
    }
    switch committee.standing(on: now.day) {
    case .ended: check.refuse("committee-ended", "“\(committee.charter.name)”已经终止，不能发布申报计划。", "committee")
    case .expired:
      check.refuse(
        "committee-expired", "“\(committee.charter.name)”的备案已于\(committee.filedThrough)到期，请先联系市职改办延续备案。", "committee")
    case .inForce, .expiring, .upcoming: break
    }
  }

  private func checkedCutOff(_ draft: PlanDraft, _ year: Int?, _ check: inout EntryCheck) -> Day? {
    guard let day = Day(draft.cutOff) else {
      let sentence = draft.cutOff.isEmpty ? "请填写工作年限计算截止日。" : "工作年限计算截止日应为年-月-日，例如 2025-12-31。"
      check.refuse("date-invalid", sentence, "cutOff")
      return nil
    }
    if let year, day.year != year {
      check.refuse("cutoff-year", "工作年限计算截止日（\(day)）应在计划的年度（\(year)年）之内，请核对。", "cutOff")
    }
    return day
  }

  private func grace(_ typed: String, _ check: inout EntryCheck) -> Int {
    guard !typed.isEmpty else { return 0 }
    guard let hours = Int(typed), (0...PlanCheck.maximumGrace).contains(hours) else {
      check.refuse("grace-invalid", "审核宽限应为0至\(PlanCheck.maximumGrace)的整数小时，不需要宽限的不填。", "graceHours")
      return 0
    }
    return hours
  }

  private func requirements(_ rows: [PlanDraft.Requirement], _ check: inout EntryCheck) -> [AuthorityRequirement] {
    if rows.count > PlanCheck.maximumRequirements {
      check.refuse("too-many", "附件要求最多\(PlanCheck.maximumRequirements)项，请合并后再保存。", "requirements")
      return []
    }
    var titles: Set<String> = []
    return rows.enumerated().map { index, row in
      let field = "requirements.\(index)"
      let title = check.text(row.title, "\(field).title", "第\(index + 1)项附件的材料名称", limit: 100)
      if !title.isEmpty, !titles.insert(title).inserted {
        check.refuse("doubled", "材料名称“\(title)”重复，请修改或删除其中一项。", "\(field).title")
      }
      if row.isRequired == nil {
        check.refuse("missing", "请选择第\(index + 1)项附件是否必填。", "\(field).isRequired")
      }
      return AuthorityRequirement(id: row.id ?? makeID(), title: title, isRequired: row.isRequired ?? false)
    }
  }

  /// A fee for every level that the plan has a title of.
  private func fees(_ draft: PlanDraft, _ check: inout EntryCheck) -> [PlanFee] {
    let levels = Set(draft.titles.compactMap { reference.catalog.title($0)?.level }).sorted()
    return levels.compactMap { level in
      let field = "fees.\(level.rawValue)"
      let typed = TextRules.halfWidth(TextRules.cleaned(draft.fees[level.rawValue] ?? ""))
      if typed.isEmpty {
        check.refuse("fee-missing", "评审职称中有\(level.label)，请填写\(level.label)的收费标准；不收费的填0。", field)
        return nil
      }
      guard let fen = PlanFee.fen(typed) else {
        check.refuse("fee-invalid", "\(level.label)的收费标准应为金额，例如 420，最多两位小数。", field)
        return nil
      }
      return PlanFee(level: level, fen: fen)
    }
  }
}
