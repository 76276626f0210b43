extension PolicyRules {
  /// The level applied for is one that the highest education or degree opens.
  func levelFitsEducation(_ facts: PolicyFacts) -> RuleOutcome {
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对等级。") }
    guard facts.highestEducation != nil || facts.highestDegree != nil else {
      return .toBeChecked("尚未填写学历学位，填写后再核对可申报的等级。").with(titleFacts(title))
    }
    let shown = titleFacts(title) + educationFacts(facts)
    let open = openLevels(education: facts.highestEducation, degree: facts.highestDegree, on: facts.day)
    guard let highest = open.max() else {
      return .blocked("您的最高学历学位没有达到职称初定的要求（中专及以上），不能申报职称初定。").with(shown)
    }
    if open.contains(title.level) {
      return .met("您的最高学历学位最高可初定\(highest.label)职称，所申报的\(title.level.label)职称在可申报的范围内。").with(shown)
    }
    return .blocked("您的最高学历学位最高可初定\(highest.label)职称，不能申报\(title.level.label)职称，请改选\(highest.label)或以下等级的职称。")
      .with(shown)
  }

  /// The months of insurance that the education and the level ask for are reached.
  func insuredMonths(_ facts: PolicyFacts) -> RuleOutcome {
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对参保月数。") }
    let required = requirement(
      for: title.level, education: facts.highestEducation, degree: facts.highestDegree, on: facts.day)
    guard let required else {
      return .toBeChecked("按现有的学历学位还不能确定需要的参保月数，请先填写学历学位或改选申报职称。").with(titleFacts(title))
    }
    let shown = titleFacts(title) + insuranceFacts(facts, required)
    return insuranceOutcome(facts, required).with(shown, citation: required.citation)
  }

  private func insuranceOutcome(
    _ facts: PolicyFacts, _ required: InitialDeterminationLevel
  ) -> RuleOutcome {
    let need = requirementText(required)
    guard let standing = facts.insurance.value else {
      return facts.hasInsuranceRecord
        ? .toBeChecked("系统没有查到您的参保信息，已上传参保记录，由审核单位核实是否满足“\(need)”。")
        : .blocked("系统没有查到您的参保信息，无法确认是否满足“\(need)”，请上传参保记录后再提交。")
    }
    let isLongEnough = standing.months >= required.insuredMonths
    if isLongEnough, standing.isInsuredNow || !required.mustBeInsuredNow {
      return .met("您已累计参保\(standing.months)个月，满足“\(need)”。")
    }
    let lack =
      isLongEnough ? "您目前没有参保" : "您累计参保\(standing.months)个月，还差\(required.insuredMonths - standing.months)个月"
    return facts.hasInsuranceRecord
      ? .toBeChecked("\(lack)，系统验证未通过“\(need)”；已上传参保记录，由审核单位核实。")
      : .blocked("\(lack)，不满足“\(need)”；如实际已参保，请上传参保记录后再提交。")
  }

  private func requirementText(_ required: InitialDeterminationLevel) -> String {
    let months = required.mustBeInsuredNow ? "目前参保" : "累计\(required.insuredMonths)个月参保"
    return "\(required.basis.label)初定\(required.level.label)职称需\(months)"
  }

  private func titleFacts(_ title: Title) -> [FindingFact] {
    [FindingFact("申报职称", title.label), FindingFact("职称等级", title.level.label)]
  }

  private func educationFacts(_ facts: PolicyFacts) -> [FindingFact] {
    [
      FindingFact("最高学历", facts.highestEducation?.label ?? "未填写"),
      FindingFact("最高学位", facts.highestDegree?.label ?? "未填写"),
    ]
  }

  private func insuranceFacts(
    _ facts: PolicyFacts, _ required: InitialDeterminationLevel
  ) -> [FindingFact] {
    var shown = [FindingFact("需要的参保月数", required.mustBeInsuredNow ? "目前参保" : "\(required.insuredMonths)个月")]
    if let standing = facts.insurance.value {
      shown.append(FindingFact("累计参保月数", "\(standing.months)个月"))
      shown.append(FindingFact("目前是否参保", standing.isInsuredNow ? "是" : "否"))
    } else {
      shown.append(FindingFact("累计参保月数", "未查到"))
    }
    shown.append(FindingFact("参保记录", facts.hasInsuranceRecord ? "已上传" : "未上传"))
    return shown
  }
}
