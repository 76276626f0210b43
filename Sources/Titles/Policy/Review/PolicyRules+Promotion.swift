extension PolicyRules {
  /// 正常晋升: the years in the present title are reached on the cut-off date.
  func promotionYears(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard !review.isSkilled else { return nil }
    guard let category = review.category else { return .toBeChecked("尚未选择申请类别，选择后再核对任职年限。") }
    guard category == .regular else { return nil }
    let basis = review.basis
    let cutoff = review.terms.cutoff.chinese
    let shown = yearsFacts(facts, review, basis)
    switch serviceYears(facts, review, from: basis) {
    case .reached(let row, let since):
      return reached(row, since, basis, facts.title, cutoff).with(shown, citation: row.citation)
    case .short(let row, let since, let day):
      let better = review.qualifications.first { other in
        guard other != basis, other.kind != .skill else { return false }
        if case .reached = serviceYears(facts, review, from: other) { return true }
        return false
      }
      let advice =
        better.map { "您的\($0.named)已满足年限，请在“资格证书”中将其选为前置职称" } ?? "请在年限满足后申报，或符合破格条件的改选“破格晋升”"
      let counted = delayWords(delay(of: review, since: since, on: facts.day))
      return .blocked("从\(since.chinese)起计算至\(cutoff)，不满足“\(row.label)”\(counted)，到\(day.chinese)才满足；\(advice)。")
        .with(shown, citation: row.citation)
    case .titleMissing(let level):
      return .blocked("申报\(facts.title?.level.label ?? "")职称须先取得\(level.label)职称，您没有填写；请在“资格证书”中填写，或改选申报职称。").with(shown)
    case .levelHeld(let held):
      return .blocked("您已取得\(held.named)，不低于所申报的等级，不属于晋升；增加或改变专业的请选择“多评”或“转评”。").with(shown)
    case .educationTooLow:
      return .blocked("您的最高学历学位没有达到申报\(facts.title?.level.label ?? "")职称的要求；符合破格条件的，请选择“破格晋升”。").with(shown)
    case .unknown(let why):
      return .toBeChecked(why).with(shown)
    }
  }

  private func reached(
    _ row: PromotionYears, _ since: Day?, _ basis: Qualification?, _ title: Title?, _ cutoff: String
  ) -> RuleOutcome {
    if row.from != nil, let basis, basis.level == nil {
      return .toBeChecked("从\(basis.named)起计算至\(cutoff)已满\(row.years)年；该资格对应的职称等级由审核单位核对。")
    }
    if row.from != nil, let basis, let series = basis.series, series != title?.series {
      return .toBeChecked("从\(basis.named)起计算至\(cutoff)已满\(row.years)年，但前置职称属于其他系列，一般应先转评同级职称，由审核单位核对。")
    }
    let from = since.map { "从\($0.chinese)起" } ?? ""
    return .met("\(from)计算至\(cutoff)，满足“\(row.label)”。")
  }

  /// 破格晋升: short of years, with the exceptional condition, its form and its evidence.
  func exceptionalPromotion(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard review.category == .exceptional, !review.isSkilled else { return nil }
    let parts = [
      ("破格条件", review.hasExceptionalGround), ("破格条件附件", review.hasExceptionalEvidence),
      ("《职称破格申报表》", review.hasExceptionalForm),
    ]
    let shown = parts.map { FindingFact($0.0, $0.1 ? "已提供" : "未提供") } + yearsFacts(facts, review, review.basis)
    let missing = parts.filter { !$0.1 }.map(\.0)
    guard missing.isEmpty else {
      return .blocked("破格晋升须填写破格条件，并上传佐证材料和《职称破格申报表》；还缺少\(missing.joined(separator: "、"))。").with(shown)
    }
    switch serviceYears(facts, review, from: review.basis) {
    case .reached(let row, _):
      return .warned("计算至\(review.terms.cutoff.chinese)已满足“\(row.label)”，符合正常年限的应选择“正常晋升”，请核对申请类别。")
        .with(shown, citation: row.citation)
    case .levelHeld(let held):
      return .blocked("您已取得\(held.named)，不低于所申报的等级，不属于晋升；增加或改变专业的请选择“多评”或“转评”。").with(shown)
    case .short, .titleMissing, .educationTooLow, .unknown:
      return .toBeChecked("已填写破格条件并上传材料，是否符合破格条件由审核单位和评审委员会核对。").with(shown)
    }
  }

  /// 年度考核: what delays, and by how much.
  func annualAppraisals(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome {
    let appraisals = review.appraisals.sorted { $0.year < $1.year }
    guard !appraisals.isEmpty else { return .toBeChecked("没有填写近五年年度考核，由审核单位核对年度考核结果。") }
    let shown = appraisals.map { FindingFact("\($0.year)年度考核", $0.grade.label) }
    let since = review.basis?.obtained
    let years = delay(of: review, since: since, on: facts.day)
    guard years > 0 else { return .met("没有因年度考核结果需要延期申报的情形。").with(shown) }
    let late = appraisals.filter { $0.year >= since?.year ?? 0 && $0.grade.delay != nil }
    let named = late.map { "\($0.year)年度“\($0.grade.label)”" }.joined(separator: "、")
    let first = late.compactMap { $0.grade.delay }.first.flatMap { self.review.entry($0, on: facts.day)?.citation }
    let words = "您的\(named)使申报延期\(years)年"
    if review.category == .regular, !review.isSkilled, case .reached = serviceYears(facts, review, from: review.basis) {
      return .met("\(words)，计入延期后任职年限仍然满足。").with(shown, citation: first)
    }
    return .warned("\(words)，须在正常年限之外再满\(years)年，由审核单位核对。").with(shown, citation: first)
  }

  /// 优秀 is proved.
  func excellentProved(_ review: ReviewFacts) -> RuleOutcome? {
    let excellent = review.appraisals.filter { $0.grade == .excellent }.sorted { $0.year < $1.year }
    guard !excellent.isEmpty else { return nil }
    let shown = excellent.map { FindingFact("\($0.year)年度考核", $0.hasEvidence ? "优秀（已上传证明）" : "优秀（未上传证明）") }
    let missing = excellent.filter { !$0.hasEvidence }.map { "\($0.year)" }.joined(separator: "、")
    return missing.isEmpty
      ? .met("考核结果为“优秀”的年度均已上传证明。").with(shown)
      : .blocked("\(missing)年度考核结果为“优秀”，必须上传单位盖章的考核结果，请补充。").with(shown)
  }

  /// What a delay adds to a sentence; empty where there is none.
  func delayWords(_ years: Int) -> String { years > 0 ? "（因年度考核延期\(years)年）" : "" }

  private func yearsFacts(_ facts: PolicyFacts, _ review: ReviewFacts, _ basis: Qualification?) -> [FindingFact] {
    [
      FindingFact("申报职称", facts.title?.label ?? "未选择"), FindingFact("前置职称", basis?.named ?? "未填写"),
      FindingFact("最高学历", facts.highestEducation?.label ?? "未填写"),
      FindingFact("最高学位", facts.highestDegree?.label ?? "未填写"),
      FindingFact("年限计算截止日", review.terms.cutoff.description),
    ]
  }
}
