extension PolicyRules {
  /// 转评 and 多评: a certificate of the same level is held; for 多评 one of a higher level does as well.
  func sameLevelCertificate(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let category = review.category, category == .seriesTransfer || category == .additional else { return nil }
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对同级职称。") }
    let titles = review.qualifications.filter { $0.kind == .title }
    let shown = titles.map { FindingFact("现有职称", "\($0.name)（\($0.level?.label ?? "等级未填写")）") }
    let fitting = titles.filter { held in
      guard let level = held.level else { return false }
      return category == .additional ? level >= title.level : level == title.level
    }
    let names = review.specialtyNames
    let others = fitting.filter { $0.series != title.series || !names.contains($0.specialty) }
    guard let held = others.first(where: \.hasEvidence) ?? others.first else {
      return fitting.isEmpty
        ? .blocked("\(category.label)须已取得\(title.level.label)职称，“资格证书”中没有同级职称；请填写并上传证书，或重新选择申请类别。").with(shown)
        : .blocked("您的同级职称与所申报的系列和专业相同，不需要\(category.label)，请核对申报职称专业。").with(shown)
    }
    return held.hasEvidence
      ? .met("已取得\(held.named)，满足\(category.label)的同级职称要求。").with(shown)
      : .blocked("\(category.label)须上传已取得的同级职称证书，\(held.named)没有上传证书。").with(shown)
  }

  /// Not 转评 and 正常晋升 in one year for the same level.
  func transferOrPromotion(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    let pair: Set<ApplicationCategory> = [.seriesTransfer, .regular]
    guard !review.isSkilled, let category = review.category, pair.contains(category), let title = facts.title else { return nil }
    let other = review.otherApplications.first { other in
      guard let chosen = other.category, !other.isSkilled else { return false }
      return other.year == review.terms.year && other.level == title.level && chosen != category && pair.contains(chosen)
    }
    guard let other else { return .met("本年度没有同时以转评和正常晋升申报同一级别的职称。") }
    return .blocked(
      "您本年度已以“\(other.category?.label ?? "")”申报\(title.level.label)职称（申报书编号\(other.number)），同一年度同一级别不能再以“\(category.label)”申报。"
    ).with([FindingFact("本年度的申报书", other.number)])
  }

  /// 技能人才贯通: the skill level and the years since it was obtained.
  func skilledWorkers(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard review.isSkilled else { return nil }
    if let category = review.category, category != .regular {
      return .blocked("以职业资格或高技能人才转化申报职称的，申请类别应为“正常晋升”，不能选择“\(category.label)”。")
    }
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对技能等级和年限。") }
    let row = self.review.skills.first { $0.title == title.code && $0.effect.covers(facts.day) }
    guard let row else {
      return .blocked("技能人才贯通只能申报工程技术系列的助理工程师、工程师、高级工程师，不能申报“\(title.label)”。")
    }
    let held = review.qualifications.filter { $0.skill.map { $0 >= row.skill } ?? false }
    let shown =
      held.map { FindingFact("技能等级", $0.named) } + [FindingFact("年限计算截止日", review.terms.cutoff.description)]
    guard !held.isEmpty else {
      return .blocked("申报“\(title.label)”须取得\(row.skill.label)职业资格或职业技能等级，“资格证书”中没有填写。").with(shown, citation: row.citation)
    }
    guard let since = held.compactMap(\.obtained).min() else {
      return .toBeChecked("尚未填写技能等级的取得时间，填写后再核对年限。").with(shown, citation: row.citation)
    }
    let delay = delay(of: review, since: since, on: facts.day)
    let day = since.adding(months: 12 * (row.years + delay))
    let rule = "取得\(row.skill.label)后从事工程技术技能工作满\(row.years)年"
    return day <= review.terms.cutoff
      ? .met("从\(since.chinese)起计算至\(review.terms.cutoff.chinese)，满足“\(rule)”；生产一线岗位的情况由推荐单位核对。")
        .with(shown, citation: row.citation)
      : .blocked("从\(since.chinese)起计算至\(review.terms.cutoff.chinese)，不满足“\(rule)”\(delayWords(delay))，到\(day.chinese)才满足。")
        .with(shown, citation: row.citation)
  }

  /// 技能人才: at least 合格 in each of the last years.
  func skilledAppraisals(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard review.isSkilled else { return nil }
    guard let limit = self.review.entry(.skilledAppraisalYears, on: facts.day) else {
      return .toBeChecked("规则表中没有技能人才年度考核年数的规定，由审核单位核对。")
    }
    let last = review.terms.cutoff.year - 1
    let years = Array((last - limit.value + 1)...last)
    let grades = years.map { year in (year, review.appraisals.first { $0.year == year }?.grade) }
    let shown = grades.map { FindingFact("\($0.0)年度考核", $0.1?.label ?? "未填写") }
    func named(_ wanted: (AppraisalGrade?) -> Bool) -> String {
      grades.filter { wanted($0.1) }.map { "\($0.0)" }.joined(separator: "、")
    }
    let failed = named { $0?.isQualified == false }
    if !failed.isEmpty {
      return .blocked("技能人才须近\(limit.value)年年度考核均合格，您\(failed)年度的考核结果未达到合格。").with(shown, citation: limit.citation)
    }
    let missing = named { $0 == nil }
    if !missing.isEmpty {
      return .blocked("技能人才须近\(limit.value)年年度考核均合格，请在“近五年年度考核”中补充\(missing)年度的考核结果。")
        .with(shown, citation: limit.citation)
    }
    let open = named { $0.map { $0.isQualified == nil } ?? false }
    return open.isEmpty
      ? .met("近\(limit.value)年年度考核均为合格以上。").with(shown, citation: limit.citation)
      : .toBeChecked("\(open)年度没有考核等次，由审核单位核对近\(limit.value)年的考核情况。").with(shown, citation: limit.citation)
  }

  /// Skilled workers apply in the special campaign or in the regular channel, not in both in a year: neither twice by their
  /// own way nor by it and by a promotion in the same series. A 多评 in a secondary series in the campaign leaves the promotion
  /// in the main series free.
  func oneChannelAYear(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    let sameYear = review.otherApplications.filter { $0.year == review.terms.year }
    let isPromotion = review.isSkilled || review.category?.isPromotion ?? false
    let twice = sameYear.first { other in
      guard isPromotion, review.isSkilled || other.isSkilled else { return false }
      if review.isSkilled, other.isSkilled { return true }
      return other.series == facts.title?.series && (other.isSkilled || other.category?.isPromotion ?? false)
    }
    if let twice {
      let ways = twice.isSkilled ? "技能人才贯通" : twice.category?.label ?? "职称评审"
      return .blocked("您本年度已在“\(twice.committee)”申报\(ways)（申报书编号\(twice.number)），高技能人才在专项和正常渠道中只能任选其一，不能同时申报。")
        .with([FindingFact("本年度的申报书", twice.number)])
    }
    if review.isSkilled { return .met("本年度没有在其他渠道申报工程技术职称。") }
    guard review.category == .regular,
      let other = sameYear.first(where: { leavesMainSeriesFree($0, for: facts.title) })
    else { return nil }
    return .met("本年度在专项中多评辅系列职称（申报书编号\(other.number)），仍可通过正常渠道申报晋升主系列职称。")
      .with([FindingFact("本年度的申报书", other.number)])
  }

  /// Whether an application is a 多评 of a special campaign in another series than that of the title.
  private func leavesMainSeriesFree(_ other: OtherApplication, for title: Title?) -> Bool {
    other.isCampaign && !other.isSkilled && other.category == .additional && other.series != title?.series
  }

  /// One application at a time for a level.
  func openAtLevel(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let title = facts.title else { return nil }
    let open = review.otherApplications.first { other in
      guard other.isOpen, other.level == title.level else { return false }
      let isFree = review.category == .regular && !review.isSkilled && leavesMainSeriesFree(other, for: title)
      return !isFree
    }
    guard let open else { return .met("没有在其他评审委员会正在办理的\(title.level.label)职称评审申报。") }
    return .blocked("您在“\(open.committee)”还有正在办理的\(title.level.label)职称评审申报（申报书编号\(open.number)），同一级别同时只能申报一项，请待其办结或删除后再申报。")
      .with([FindingFact("正在办理的申报书", open.number)])
  }

  /// 委托评审: the letter of the superior that has the power to review.
  func entrustedReview(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    let isOutside = facts.employmentCategory == .centralUnit || review.employerInCity == false
    let isKnownHere = facts.archiveKeptInCity.value == true || facts.insurance.value?.isInsuredNow == true
    let isNeeded = review.isEntrusted || (isOutside && !isKnownHere)
    let shown = [FindingFact("委托评审函", review.hasEntrustmentLetter ? "已上传" : "未上传")]
    if review.hasEntrustmentLetter {
      return .toBeChecked("已上传委托评审函，由审核单位核对其是否由具有职称评审权限的上级主管部门出具。").with(shown)
    }
    guard isNeeded else { return nil }
    return .blocked("委托评审须由具有职称评审权限的上级主管部门出具委托评审函，请上传；社保或档案在本市的无需上传。").with(shown)
  }
}
