extension PolicyRules {
  /// Civil servants don't take part in the review of titles.
  func noCivilServant(_ review: ReviewFacts) -> RuleOutcome {
    barred(review.isCivilServant, "公务员", "公务员（含参照公务员法管理的工作人员）不得申报职称评审，请核对人员类别。")
  }

  /// Retired people don't take part in it either.
  func notRetired(_ review: ReviewFacts) -> RuleOutcome {
    barred(review.isRetired, "离退休人员", "离退休人员不得申报职称评审；已按规定延迟退休的，请由单位出具证明后联系评审委员会。")
  }

  /// Nobody applies in a disciplinary period.
  func noDiscipline(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome {
    guard let answer = review.disciplinedThrough.value else {
      return .toBeChecked("系统没有处分信息，由推荐单位核对您是否在处分影响期内。")
    }
    guard let through = answer, through >= facts.day else { return .met("您不在处分影响期内。") }
    return .blocked("您的处分影响期至\(through.chinese)，在此期间不得申报职称评审，请在期满后申报。")
      .with([FindingFact("处分影响期至", through.description)])
  }

  private func barred(_ answer: RegisterAnswer<Bool>, _ who: String, _ sentence: String) -> RuleOutcome {
    switch answer.value {
    case true?: .blocked(sentence).with([FindingFact(who, "是")])
    case false?: .met("您不属于\(who)。").with([FindingFact(who, "否")])
    case nil: .toBeChecked("系统没有查到您是否属于\(who)，由推荐单位核对。").with([FindingFact(who, "未查到")])
    }
  }
}
