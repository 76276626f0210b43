extension PolicyRules {
  /// One application of a business at a time.
  func oneOpenApplication(_ facts: PolicyFacts) -> RuleOutcome {
    guard !facts.otherOpenApplications.isEmpty else { return .met("没有其他正在办理的\(facts.business.label)申报。") }
    return .blocked(PolicyRules.oneOpen(facts.business, besides: facts.otherOpenApplications))
      .with([FindingFact("正在办理的申报书", facts.otherOpenApplications.joined(separator: "、"))])
  }

  /// Why another application can't be made while these of the business are under way.
  public static func oneOpen(_ business: Business, besides numbers: [String]) -> String {
    let named = numbers.isEmpty ? "" : "（申报书编号\(numbers.joined(separator: "、"))）"
    return "您还有正在办理的\(business.label)申报\(named)，同一时间只能申报一项，请待其办结或删除后再申报。"
  }

  /// No title of the same or a higher level in the series applied for.
  func noEqualTitle(_ facts: PolicyFacts) -> RuleOutcome {
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对已取得的职称。") }
    let held = facts.heldTitles.filter { $0.series == title.series }
    let shown = held.map { held in
      FindingFact("已取得职称", held.obtained.map { "\(held.label)（\($0)取得）" } ?? held.label)
    }
    guard let equal = held.filter({ $0.level >= title.level }).max(by: { $0.level < $1.level }) else {
      return .met("没有查到同系列同级或更高等级的职称。").with(shown)
    }
    return .blocked("您已取得同系列的“\(equal.label)”（\(equal.level.label)），不能再初定\(title.level.label)职称。").with(shown)
  }

  /// The authority has terminated no application of the person in this calendar year.
  func notTerminatedThisYear(_ facts: PolicyFacts) -> RuleOutcome {
    let shown = [FindingFact(facts.business.authorityLabel, facts.authorityName)]
    guard let last = facts.terminations.filter({ $0.year == facts.day.year }).max() else {
      return .met("本年度没有被该\(facts.business.authorityLabel)终止过\(facts.business.label)申报。").with(shown)
    }
    let business = facts.business.label
    return .blocked("您的\(business)申报已于\(last.chinese)被终止，今年内不能再次选择“\(facts.authorityName)”进行\(business)申报。")
      .with(shown + [FindingFact("终止日期", last.description)])
  }

  /// No integrity record is in force.
  func noIntegrityRecord(_ facts: PolicyFacts) -> RuleOutcome {
    let inForce = facts.integrityRecords.filter { $0.effect.covers(facts.day) }
    guard !inForce.isEmpty else { return .met("没有有效期内的失信记录。") }
    let shown = inForce.map { FindingFact("失信记录", $0.summary) }
    let ends = inForce.map(\.effect.through)
    guard let last = ends.compactMap({ $0 }).max(), !ends.contains(nil) else {
      return .blocked("您有有效期内的失信记录，不能申报职称；如有异议，请联系市职改办。").with(shown)
    }
    return .blocked("您有有效期至\(last.chinese)的失信记录，在此之前不能申报职称；如有异议，请联系市职改办。").with(shown)
  }

  /// The applicant is no handler of the unit that recommends them.
  func notOwnHandler(_ facts: PolicyFacts) -> RuleOutcome {
    guard !facts.handledUnits.isEmpty else { return .met("您不是推荐单位的职称经办用户。") }
    let names = facts.handledUnits.map { "“\($0)”" }.joined(separator: "、")
    return .blocked("您是推荐单位\(names)的职称经办用户，申报人本人不得经办本单位的推荐，请先由该单位在“权限管理—用户管理”中删除您的经办用户后再申报。")
      .with(facts.handledUnits.map { FindingFact("经办单位", $0) })
  }
}
