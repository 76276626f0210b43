extension PolicyRules {
  /// What each year asks of continuing education and what is reached, for the table beside the section; empty where nothing is
  /// asked because there is no present title.
  public func courseYears(_ review: ReviewFacts) -> [CourseYear] {
    guard let since = review.basis?.obtained, !waivesCourses(review) else { return [] }
    return self.review.courseYears(since: since, to: review.terms.cutoff, review.courses)
  }

  /// 继续教育: the hours of each year since the present title.
  ///
  /// Hours that are missing are shown to everybody and forbid nothing: the committee may excuse a year.
  func continuingEducation(_ review: ReviewFacts) -> RuleOutcome {
    if let waived = waived(review) { return waived }
    guard let basis = review.basis else {
      return .toBeChecked("没有填写现有职称，首次申报是否要求继续教育由评审委员会核对。")
    }
    guard basis.obtained != nil else { return .toBeChecked("尚未填写前置职称的取得时间，填写后再核对继续教育学时。") }
    let years = courseYears(review).filter(\.isAsked)
    guard !years.isEmpty else { return .met("取得现职称至年限计算截止日不满一个完整年度，不要求继续教育学时。") }
    let shown = years.map { year in
      FindingFact(
        "\(year.year)年度",
        "公需科目\(year.reachedPublic)学时、专业科目\(year.reachedProfessional)学时（要求共\(year.asked)学时，其中公需科目不少于\(year.askedPublic)学时）")
    }
    let short = years.filter { $0.standing == .short }
    if !short.isEmpty {
      let words = short.map { "\($0.year)年\($0.missing)" }.joined(separator: "；")
      let sentence = "任现职期间继续教育学时不足：\(words)；请补充填写，确有特殊情形的由评审委员会核定。"
      let isAsked = review.category?.isPromotion ?? true
      return (isAsked ? RuleOutcome.warned(sentence) : .toBeChecked(sentence)).with(shown)
    }
    let open = years.filter { $0.standing == .toBeChecked }
    if !open.isEmpty {
      let named = open.map { "\($0.year)" }.joined(separator: "、")
      return .toBeChecked("\(named)年的总学时已达到要求，但专业科目学时不足，由审核单位核对公需科目学时能否抵充。").with(shown)
    }
    return .met("任现职期间各完整年度的继续教育学时均达到要求。").with(shown)
  }

  /// 《公需科目合格证》 and 《继续教育登记卡》 are uploaded.
  func educationProved(_ review: ReviewFacts) -> RuleOutcome? {
    guard !waivesCourses(review), let category = review.category, category.isPromotion, !review.courses.isEmpty else {
      return nil
    }
    let missing = Set(review.courses.filter { !$0.hasEvidence }.map(\.year)).sorted().map { "\($0)" }
    guard !missing.isEmpty else { return .met("继续教育各年度均已上传佐证材料。") }
    let years = missing.joined(separator: "、")
    return .blocked("晋升职称必须上传《公需科目合格证》和《继续教育登记卡》，\(years)年度没有上传，请补充。")
      .with([FindingFact("没有佐证材料的年度", years)])
  }

  private func waivesCourses(_ review: ReviewFacts) -> Bool {
    review.terms.isDistrictIntermediate && !review.isEntrusted
      && !review.qualifications.contains { $0.kind == .title || $0.kind == .vocational }
  }

  private func waived(_ review: ReviewFacts) -> RuleOutcome? {
    guard waivesCourses(review) else { return nil }
    return .met("首次向“\(review.terms.committee)”申报职称，不要求继续教育。")
      .with([FindingFact("现有职称", "没有"), FindingFact("评审委员会", review.terms.committee)])
  }
}
