extension PolicyRules {
  /// Counts the years from `basis` to the plan's cut-off date; those by which appraisals delay are asked besides.
  func serviceYears(_ facts: PolicyFacts, _ review: ReviewFacts, from basis: Qualification?) -> ServiceYears {
    guard let title = facts.title else { return .unknown("尚未选择申报职称，选择后再核对任职年限。") }
    if let basis, basis.kind == .title, let level = basis.level, level >= title.level { return .levelHeld(basis) }
    guard facts.highestEducation != nil || facts.highestDegree != nil else {
      return .unknown("尚未填写学历学位，填写后再核对任职年限。")
    }
    let table = self.review.years(for: title, on: facts.day)
    guard !table.isEmpty else { return .unknown("年限表中没有该等级的规定，由评审委员会核对任职年限。") }
    let rows = table.filter { $0.basis.admits(education: facts.highestEducation, degree: facts.highestDegree) }
    guard let lowest = rows.min(by: { ($0.from?.rank ?? 0, $0.years) < ($1.from?.rank ?? 0, $1.years) }) else {
      return .educationTooLow
    }
    let counted = rows.compactMap { count($0, facts, review, basis) }
    if let found = counted.min(by: { $0.reachedOn < $1.reachedOn }) {
      return found.reachedOn <= review.terms.cutoff
        ? .reached(found.row, since: found.since) : .short(found.row, since: found.since, reachedOn: found.reachedOn)
    }
    guard let from = lowest.from else { return .unknown("尚未填写参加工作时间，填写后再核对任职年限。") }
    if let basis, basis.level.map({ $0 >= from }) ?? true {
      return .unknown("尚未填写\(basis.named)的取得时间，填写后再核对任职年限。")
    }
    return .titleMissing(from)
  }

  /// From which day the row's years are counted, and on which they are reached; nil where the row doesn't hold.
  private func count(
    _ row: PromotionYears, _ facts: PolicyFacts, _ review: ReviewFacts, _ basis: Qualification?
  ) -> (row: PromotionYears, since: Day, reachedOn: Day)? {
    let since: Day?
    if let from = row.from {
      guard let basis, basis.level.map({ $0 >= from }) ?? (basis.kind != .title) else { return nil }
      since = basis.obtained
    } else {
      since = row.years == 0 ? review.startedWork ?? facts.day : review.startedWork
    }
    guard let since else { return nil }
    if row.from == nil, row.years == 0 { return (row, since, min(since, review.terms.cutoff)) }
    let years = row.years + delay(of: review, since: row.from == nil ? nil : since, on: facts.day)
    return (row, since, since.adding(months: 12 * years))
  }

  /// By how many years the appraisals since the present title delay.
  func delay(of review: ReviewFacts, since: Day?, on day: Day) -> Int {
    review.appraisals.filter { $0.year >= since?.year ?? 0 }.reduce(0) { sum, appraisal in
      sum + (appraisal.grade.delay.flatMap { self.review.entry($0, on: day)?.value } ?? 0)
    }
  }
}
