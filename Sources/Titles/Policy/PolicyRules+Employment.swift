extension PolicyRules {
  /// The archive of private firms' staff and freelancers is kept by a talent center of the city, or proved.
  func archiveKept(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let category = facts.employmentCategory, category.needsArchiveCheck else { return nil }
    let answer = facts.archiveKeptInCity.value
    let shown = [
      FindingFact("人员类别", category.label),
      FindingFact("市内人才中心存档", answer.map { $0 ? "已查到" : "未查到" } ?? "暂无查询结果"),
      FindingFact("存档证明", facts.hasArchiveProof ? "已上传" : "未上传"),
    ]
    if answer == true { return .met("您的档案存放在本市人才中心，系统验证通过。").with(shown) }
    let state = answer == false ? "系统没有在本市人才中心查到您的档案" : "系统暂时无法查询您的档案存放情况"
    let outcome: RuleOutcome =
      facts.hasArchiveProof
      ? .toBeChecked("\(state)，已上传存档证明，由审核单位核实。")
      : .blocked("\(state)，请上传存档机构查询情况，或联系人才中心核实后再提交。")
    return outcome.with(shown)
  }

  /// Everybody but a freelancer names an employer; the register of insurance is asked whether it is the insured unit.
  func employerNamed(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let category = facts.employmentCategory, !category.isFreelance else { return nil }
    guard let employer = facts.employerName else {
      return .blocked("\(category.label)须填写现工作单位；未找到所在单位的，请通知单位法人登录本平台完善单位信息。")
        .with([FindingFact("人员类别", category.label), FindingFact("现工作单位", "未填写")])
    }
    var shown = [FindingFact("现工作单位", employer)]
    guard let insured = facts.insurance.value?.unitName else {
      return .met("现工作单位已填写。").with(shown)
    }
    shown.append(FindingFact("参保单位", insured))
    if insured == employer { return .met("现工作单位与参保单位一致，系统验证通过。").with(shown) }
    return .toBeChecked("现工作单位与参保单位不一致，由审核单位核实（派遣、代理等情形请在工作经历中说明）。").with(shown)
  }

  /// A freelancer applies in the series of the arts only.
  func freelanceArtsOnly(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let category = facts.employmentCategory, category.isFreelance, let series = facts.series else { return nil }
    let shown = [FindingFact("人员类别", category.label), FindingFact("申报职称系列", series.people)]
    let outcome: RuleOutcome =
      series.code == Series.arts
      ? .met("自由职业者申报艺术专业人员系列职称，符合申报范围。")
      : .blocked("自由职业者仅能申报艺术专业人员系列职称，请改选申报职称系列，或核对人员类别。")
    return outcome.with(shown)
  }

  /// Some series are taken by another authority outside this platform.
  func seriesFiledHere(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let series = facts.series, let authority = series.filedWith else { return nil }
    return .blocked("\(series.people)系列职称由\(authority)受理，不能在本平台申报，请通过首页的对应入口申报。")
      .with([FindingFact("申报职称系列", series.people)])
  }
}
