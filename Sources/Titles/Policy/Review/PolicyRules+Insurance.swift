extension PolicyRules {
  /// A year of social insurance, by the place of the unit and of the archive.
  func insuredForAYear(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome {
    guard let limit = self.review.entry(.insuredMonths, on: facts.day) else {
      return .toBeChecked("规则表中没有参保月数的规定，由审核单位核对。")
    }
    let record = FindingFact("参保记录", facts.hasInsuranceRecord ? "已上传" : "未上传")
    if !isFreelance(facts), review.employerInCity == false {
      return insuredOutside(facts, review, limit).with([FindingFact("工作单位", "在市外"), record], citation: limit.citation)
    }
    let isArchiveHere = facts.archiveKeptInCity.value == true
    let need = isArchiveHere ? "工作单位、档案均在本市的需参保1年以上（市内外可连续计算）" : "档案不在本市的需在本市参保1年以上"
    let shown = [FindingFact("本市存档", isArchiveHere ? "已查到" : "未查到"), record]
    guard let standing = facts.insurance.value else {
      return proved(facts, "系统没有查到您的参保信息，无法确认是否满足“\(need)”").with(shown, citation: limit.citation)
    }
    let months = isArchiveHere ? standing.months : standing.monthsInCity ?? standing.months
    let all = shown + [FindingFact("累计参保月数", "\(months)个月"), FindingFact("需要的参保月数", "\(limit.value)个月")]
    if months >= limit.value {
      return .met("您已参保\(months)个月，满足“\(need)”。").with(all, citation: limit.citation)
    }
    return proved(facts, "您参保\(months)个月，还差\(limit.value - months)个月，不满足“\(need)”").with(all, citation: limit.citation)
  }

  /// The unit is elsewhere: a year of insurance anywhere, and the archive kept in the city for a year.
  private func insuredOutside(
    _ facts: PolicyFacts, _ review: ReviewFacts, _ limit: ReviewLimitEntry
  ) -> RuleOutcome {
    guard facts.archiveKeptInCity.value == true || facts.hasArchiveProof else {
      return review.isEntrusted
        ? .toBeChecked("工作单位在市外的委托评审，由审核单位核对参保和存档情况。")
        : .blocked("工作单位在市外的，档案需在本市存放1年以上，系统没有查到您在本市的存档；请上传存档机构查询情况，或向工作单位所在地申报。")
    }
    guard facts.hasInsuranceRecord || (facts.insurance.value?.months ?? 0) >= limit.value else {
      return .blocked("工作单位在市外的，须提供1年以上社保缴费记录，请上传参保记录后再提交。")
    }
    guard let since = review.archiveSince, let archive = self.review.entry(.archiveMonths, on: facts.day) else {
      return .toBeChecked("工作单位在市外的，档案需在本市存放1年以上，由审核单位核对存档时间和参保记录。")
    }
    let day = since.adding(months: archive.value)
    return day <= facts.day
      ? .met("您的档案自\(since.chinese)起存放在本市，已满1年，并有社保缴费记录。")
      : .blocked("您的档案自\(since.chinese)起存放在本市，到\(day.chinese)才满1年；工作单位在市外的，请在满1年后申报。")
  }

  private func proved(_ facts: PolicyFacts, _ lack: String) -> RuleOutcome {
    facts.hasInsuranceRecord
      ? .toBeChecked("\(lack)；已上传参保记录，由审核单位核实。") : .blocked("\(lack)；如实际已参保，请上传一年的参保记录后再提交。")
  }

  /// The insured unit is the recommending one, or what explains it is attached.
  func recommendingUnit(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let employer = facts.employerName, !isFreelance(facts), let insured = facts.insurance.value?.unitName,
      insured != employer
    else { return employerNamed(facts) }
    let given = UnitExplanation.allCases.filter(review.unitExplanations.contains)
    let names = given.map(\.label).joined(separator: "、")
    let shown = [
      FindingFact("现工作单位", employer), FindingFact("参保单位", insured), FindingFact("说明材料", given.isEmpty ? "未上传" : names),
    ]
    return given.isEmpty
      ? .blocked("参保单位“\(insured)”与推荐单位“\(employer)”不一致，请上传派遣合同、代办协议、总公司证明等相应的说明材料。").with(shown)
      : .toBeChecked("参保单位“\(insured)”与推荐单位“\(employer)”不一致，已上传\(names)，由审核单位核对。").with(shown)
  }

  /// A dispatched worker is recommended by the unit that sends them, with the contract.
  func dispatchedWorker(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let dispatch = review.dispatch else { return nil }
    let shown = [FindingFact("派遣单位", dispatch.sender), FindingFact("用工单位", dispatch.host)]
    if let employer = facts.employerName, employer != dispatch.sender {
      return .blocked("签订派遣合同的，以派遣单位作为审核推荐单位，现工作单位应选择“\(dispatch.sender)”，不能选择“\(employer)”。").with(shown)
    }
    let proofs: Set<UnitExplanation> = [.dispatchContract, .other]
    guard !review.unitExplanations.isDisjoint(with: proofs) else {
      return .blocked("您由“\(dispatch.sender)”派遣至“\(dispatch.host)”工作，请上传派遣合同。").with(shown)
    }
    return .toBeChecked("您由“\(dispatch.sender)”派遣至“\(dispatch.host)”工作，已上传说明材料，由派遣单位核对派遣合同后推荐。").with(shown)
  }

  /// Freelancers are insured and taxed in their own name: a person looks at it.
  func freelanceTerms(_ facts: PolicyFacts) -> RuleOutcome? {
    guard isFreelance(facts) else { return nil }
    return .toBeChecked("自由职业者应以个人名义参保、有个人纳税申报记录，并承诺业绩材料真实，由人才中心核对后公示推荐。")
      .with([FindingFact("人员类别", EmploymentCategory.freelance.label)])
  }

  /// Institutions recommend within their structure of posts: the unit looks at it.
  func postStructure(_ facts: PolicyFacts) -> RuleOutcome? {
    guard facts.employmentCategory == .publicInstitution else { return nil }
    return .toBeChecked("全面实行岗位管理的事业单位，一般应在岗位结构比例内申报，由推荐单位核对。")
      .with([FindingFact("人员类别", EmploymentCategory.publicInstitution.label)])
  }

  private func isFreelance(_ facts: PolicyFacts) -> Bool { facts.employmentCategory?.isFreelance ?? false }
}
