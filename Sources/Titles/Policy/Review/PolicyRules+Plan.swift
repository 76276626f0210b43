extension PolicyRules {
  /// The moment lies in the plan's filing window: 18:00前 ends with 17:59:59.
  func planWindow(_ review: ReviewFacts) -> RuleOutcome? {
    guard let moment = review.moment else { return nil }
    if let closes = review.correctionCloses { return correctionWindow(moment, closes) }
    let terms = review.terms
    let shown = [FindingFact("个人申报开始时间", terms.opens.description), FindingFact("个人申报截止时间", terms.closes.description)]
    if moment < terms.opens {
      return .blocked("“\(terms.name)”的个人申报尚未开始，请在\(terms.opens)之后申报。").with(shown)
    }
    if moment >= terms.closes {
      return .blocked("“\(terms.name)”的个人申报已于\(terms.closes)截止，不能再提交，请留意下一次申报计划。").with(shown)
    }
    return .met("现在处于“\(terms.name)”的个人申报时间内。").with(shown)
  }

  /// What the committee sends back for correction runs on its own time.
  private func correctionWindow(_ moment: Moment, _ closes: Moment) -> RuleOutcome {
    let shown = [FindingFact("补正截止时间", closes.description)]
    return moment < closes
      ? .met("评审委员会退回补正的材料不受个人申报时间限制，请在\(closes)之前补正。").with(shown)
      : .blocked("评审委员会通知的补正时限（\(closes)）已过，逾期未补正的视为放弃申报。").with(shown)
  }

  /// The plan opens the title.
  func planTitle(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome {
    guard let title = facts.title else { return .toBeChecked("尚未选择申报职称，选择后再核对是否在本计划的评审职称内。") }
    let shown = [FindingFact("申报职称", title.label), FindingFact("申报计划", review.terms.name)]
    return review.terms.titles.contains(title.code)
      ? .met("“\(title.label)”在本计划的评审职称内。").with(shown)
      : .blocked("“\(title.label)”不在本计划的评审职称内，请改选申报职称，或选择评审该职称的申报计划。").with(shown)
  }

  /// The specialty is within the committee's scope.
  func planSpecialty(_ review: ReviewFacts) -> RuleOutcome {
    guard let specialty = review.specialty else {
      return .toBeChecked("尚未选择申报职称专业，或填写的专业不在目录中，由评审委员会核对是否在评审专业内。")
    }
    let name = [specialty.name, review.subspecialty?.name].compactMap(\.self).joined(separator: "—")
    let shown = [FindingFact("申报职称专业", name), FindingFact("评审委员会", review.terms.committee)]
    let codes = [specialty.code, review.subspecialty?.code].compactMap(\.self)
    if codes.contains(where: review.terms.specialties.contains) {
      return .met("“\(name)”在评审委员会的评审专业内。").with(shown)
    }
    guard review.subspecialty != nil else {
      return .toBeChecked("尚未选择申报职称专业方向，或填写的方向不在目录中，由评审委员会核对是否在评审专业内。").with(shown)
    }
    return .blocked("“\(name)”不在“\(review.terms.committee)”的评审专业内，请改选申报职称专业和方向，或向相应的评审委员会申报。").with(shown)
  }

  /// A special campaign takes the categories that it names, and from 多评 only holders of another series' title.
  func campaignScope(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let campaign = review.terms.campaign else { return nil }
    let names = ApplicationCategory.allCases.filter(campaign.contains).map { "“\($0.label)”" }.joined(separator: "、")
    let shown = [FindingFact("专项申报范围", names.isEmpty ? "未列明" : names)]
    guard let category = review.channel else { return .toBeChecked("尚未选择申请类别，选择后再核对是否在专项申报范围内。").with(shown) }
    guard campaign.contains(category) else {
      return .blocked("本次专项只受理\(names)，“\(category.label)”不纳入本次申报范围，请按当年职称申报通知的要求报相应评审委员会评审。").with(shown)
    }
    if category == .additional, let title = facts.title {
      let own = review.qualifications.first { $0.kind == .title && $0.series == title.series }
      if let own {
        return .blocked("您已持有本系列职称\(own.named)，多评同系列的不同专业不纳入本次专项，请按当年职称申报通知的要求报相应评审委员会评审。").with(shown)
      }
    }
    return .met("“\(category.label)”在本次专项的申报范围内。").with(shown)
  }

  /// Titles of 以考代评 are not reviewed; those of 考评结合 ask for the exam's pass slip.
  func examTitles(_ facts: PolicyFacts, _ review: ReviewFacts) -> RuleOutcome? {
    guard let title = facts.title,
      let row = self.review.exam(title, in: review.specialtyNames, on: facts.day)
    else { return nil }
    let name = (row.specialty.map { "\($0)专业" } ?? "") + title.label
    var shown = [FindingFact("申报职称", name)]
    switch row.kind {
    case .examInsteadOfReview:
      return .blocked("“\(name)”实行以考代评，通过考试取得，不能申报评审。").with(shown, citation: row.citation)
    case .notReviewedHere:
      return .blocked("“\(name)”在本市尚未开展评审，不能申报。").with(shown, citation: row.citation)
    case .examWithReview:
      shown.append(FindingFact("考试成绩合格单", review.hasExamPass.map { $0 ? "已上传" : "未上传" } ?? "未单独填写"))
      let outcome: RuleOutcome =
        switch review.hasExamPass {
        case true?: .toBeChecked("“\(name)”实行考评结合，已上传考试成绩合格单，由审核单位核对其是否有效。")
        case false?: .blocked("“\(name)”实行考评结合，取得考试成绩合格单后才能申报，请上传考试成绩合格单。")
        case nil: .toBeChecked("“\(name)”实行考评结合，须取得考试成绩合格单，由审核单位在所传材料中核对。")
        }
      return outcome.with(shown, citation: row.citation)
    }
  }
}
