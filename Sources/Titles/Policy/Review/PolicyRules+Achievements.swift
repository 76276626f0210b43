extension PolicyRules {
  /// Achievements from before the present title don't count again.
  func achievementsSinceTitle(_ review: ReviewFacts) -> RuleOutcome? {
    guard let since = review.basis?.obtained else { return nil }
    let early = review.achievements.filter { achievement in
      !achievement.isOngoing && (achievement.achieved.map { $0 < since } ?? false)
    }
    let shown = [FindingFact("取得现职称的时间", since.description)]
    guard !early.isEmpty else { return .met("所填业绩成果均在取得现职称以后。").with(shown) }
    let claimed = early.filter { $0.claimsSinceTitle == true }
    let facts = shown + early.map { FindingFact($0.section, "\($0.name)（\($0.achieved?.description ?? "")）") }
    if claimed.count == early.count {
      return .toBeChecked("\(named(early))的时间早于取得现职称（\(since.chinese)），您注明属于任现职以来，由审核单位核对。").with(facts)
    }
    return .warned("\(named(early))早于取得现职称（\(since.chinese)），不能用于再次申报评审，请将其“忽略”或核对时间。").with(facts)
  }

  /// Every achievement is proved.
  func achievementsProved(_ review: ReviewFacts) -> RuleOutcome? {
    guard !review.achievements.isEmpty else { return nil }
    let bare = review.achievements.filter { !$0.hasEvidence }
    guard !bare.isEmpty else { return .met("所填业绩成果均已上传佐证材料。") }
    return .warned("\(named(bare))没有上传佐证材料，未传佐证材料导致评审结果受影响的责任自负，请补充。")
      .with(bare.map { FindingFact($0.section, $0.name) })
  }

  /// Whether achievements belong to the specialty, and what part the applicant had in common ones, a person looks at.
  func achievementsRelevant(_ review: ReviewFacts) -> RuleOutcome? {
    guard !review.achievements.isEmpty else { return nil }
    return .toBeChecked("业绩成果须与申报专业相关，集体成果须有能证明本人作用的佐证材料，由审核单位核对。")
      .with([FindingFact("业绩成果", "\(review.achievements.count)项")])
  }

  /// 代表作: so many at most; the other achievements are not limited.
  func representativeWorks(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let limit = self.review.entry(.representativeWorks, on: facts.day) else { return nil }
    let works = review.achievements.filter(\.isRepresentative)
    let shown = [FindingFact("代表作", "\(works.count)条")]
    return works.count <= limit.value
      ? .met("代表作\(works.count)条，没有超过\(limit.value)条。").with(shown, citation: limit.citation)
      : .blocked("代表作最多\(limit.value)条，您选择了\(works.count)条，请将多出的改为非代表作；其余业绩仍可填写。")
        .with(shown, citation: limit.citation)
  }

  /// What an earlier, passed application used already is flagged.
  func usedBefore(_ review: ReviewFacts) -> RuleOutcome? {
    guard !review.achievements.isEmpty || !review.usedBefore.isEmpty else { return nil }
    guard !review.usedBefore.isEmpty else { return .met("没有发现已在以往通过的评审中使用过的成果。") }
    let names = review.usedBefore.map { "“\($0.name)”" }.joined(separator: "、")
    return .toBeChecked("\(names)已在以往通过的评审中使用过，由审核单位核对，不能重复用于申报。")
      .with(review.usedBefore.map { FindingFact($0.section, "\($0.name)（申报书编号\($0.application)）") })
  }

  /// At most three names, so that the sentence stays one.
  private func named(_ achievements: [Achievement]) -> String {
    let names = achievements.prefix(3).map { "“\($0.name)”" }.joined(separator: "、")
    return achievements.count > 3 ? "\(names)等\(achievements.count)项" : names
  }
}
