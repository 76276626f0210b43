extension PolicyRules {
  /// The title to be confirmed is one that the person holds: known to a register, or proved by its certificate, and not
  /// revoked.
  func originalTitle(_ facts: PolicyFacts) -> RuleOutcome {
    guard let title = facts.title else { return .toBeChecked("尚未选择原专业技术职称，选择后再核对。") }
    var shown = [FindingFact("原专业技术职称", title.label)]
    if let typed = facts.titleObtained { shown.append(FindingFact("填写的取得时间", typed.description)) }
    let held = facts.heldTitles.filter { $0.series == title.series && $0.label == title.label }
    let same = held.first { $0.obtained == facts.titleObtained } ?? held.first
    guard let same else {
      let isRevoked = facts.revokedTitles.contains { $0.series == title.series && $0.label == title.label }
      return isRevoked
        ? .blocked("您的“\(title.label)”证书已被撤销，不能申请确认；如有异议，请联系发证单位。").with(shown)
        : .toBeChecked("系统没有查到“\(title.label)”的取得信息，由审核单位核对原证书。").with(shown)
    }
    guard let registered = same.obtained else { return .met("系统已查到您取得“\(title.label)”。").with(shown) }
    shown.append(FindingFact("登记的取得时间", registered.description))
    guard let typed = facts.titleObtained, typed != registered else {
      return .met("系统已查到您于\(registered.chinese)取得“\(title.label)”。").with(shown)
    }
    return .toBeChecked("填写的取得时间与登记的\(registered.chinese)不一致，由审核单位核对原证书。").with(shown)
  }

  /// The contract with the employer covers the day.
  func contractInForce(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let category = facts.employmentCategory, !category.isFreelance else { return nil }
    guard let contract = facts.contract else { return .toBeChecked("尚未填写合同期，填写后再核对。") }
    let words = contract.through.map { "\(contract.from.chinese)至\($0.chinese)" } ?? "\(contract.from.chinese)起，无固定期限"
    let shown = [FindingFact("合同期", words)]
    if contract.covers(facts.day) { return .met("合同在有效期内（\(words)）。").with(shown) }
    let outcome: RuleOutcome =
      facts.day < contract.from
      ? .blocked("合同从\(contract.from.chinese)起才生效，请在合同生效后再申报，或核对合同期。")
      : .blocked("合同期已经届满（\(words)），请填写现行合同的合同期；尚未续签的，请续签后再申报。")
    return outcome.with(shown)
  }

  /// The person is insured in the city now, or proves it.
  func insuredHere(_ facts: PolicyFacts) -> RuleOutcome {
    let record = FindingFact("参保记录", facts.hasInsuranceRecord ? "已上传" : "未上传")
    let standing = facts.insurance.value
    if let standing, standing.isInsuredNow {
      let unit = standing.unitName.map { "，参保单位为“\($0)”" } ?? ""
      return .met("您目前在本市参保\(unit)，系统验证通过。").with([FindingFact("目前是否参保", "是"), record])
    }
    let state = standing == nil ? "系统没有查到您的参保信息" : "系统查到您目前没有在本市参保"
    let outcome: RuleOutcome =
      facts.hasInsuranceRecord
      ? .toBeChecked("\(state)；已上传参保记录，由审核单位核实。") : .blocked("\(state)；如实际已参保，请上传参保记录后再提交。")
    return outcome.with([FindingFact("目前是否参保", standing == nil ? "未查到" : "否"), record])
  }

  /// What the person says of 在渝参保时间 is what the register says, to the month.
  func insuredSince(_ facts: PolicyFacts) -> RuleOutcome? {
    guard let registered = facts.insurance.value?.since, let typed = facts.insuredSince else { return nil }
    let shown = [FindingFact("填写的在渝参保时间", typed.description), FindingFact("登记的在渝参保时间", registered.description)]
    guard typed.description.prefix(7) != registered.description.prefix(7) else {
      return .met("在渝参保时间与社会保险登记一致。").with(shown)
    }
    return .toBeChecked("填写的在渝参保时间与登记的\(registered.chinese)不一致，由审核单位核实。").with(shown)
  }
}
