/// What may still change once a plan is published.
extension PlanContent {
  /// Why the deadlines of `other` can't replace the plan's: they may only be put off, never brought forward.
  public func extensionProblems(_ other: PlanSchedule, at now: Moment) -> [Reason] {
    let pairs: [(Moment, Moment, String, String)] = [
      (schedule.closes, other.closes, "个人申报截止时间", "closes"),
      (schedule.unitDeadline, other.unitDeadline, "单位审核截止时间", "unitDeadline"),
      (schedule.centerDeadline, other.centerDeadline, "区县人才中心审核截止时间", "centerDeadline"),
      (schedule.bureauDeadline, other.bureauDeadline, "市人才中心或区县人社局审核截止时间", "bureauDeadline"),
    ]
    var reasons = pairs.compactMap { old, new, label, field -> Reason? in
      guard new < old else { return nil }
      return Reason("deadline-earlier", "\(label)发布后只能推迟，不能早于\(old)。", field: field)
    }
    if let old = schedule.paymentCloses, other.paymentCloses.map({ $0 < old }) ?? true {
      reasons.append(Reason("deadline-earlier", "缴费截止时间发布后只能推迟，不能早于\(old)。", field: "paymentCloses"))
    }
    if other.closes > schedule.closes, other.closes <= now {
      reasons.append(Reason("closed-already", "推迟后的个人申报截止时间应晚于现在，请核对。", field: "closes"))
    }
    return reasons
  }

  /// The names of the fields in which `other` differs, as the record of changes lists them.
  public func changedFields(to other: PlanContent) -> [String] {
    var names: [String] = []
    func compare<Value: Equatable>(_ label: String, _ field: KeyPath<PlanContent, Value>) {
      if self[keyPath: field] != other[keyPath: field] { names.append(label) }
    }
    compare("个人申报截止时间", \.schedule.closes)
    compare("单位审核截止时间", \.schedule.unitDeadline)
    compare("区县人才中心审核截止时间", \.schedule.centerDeadline)
    compare("市人才中心或区县人社局审核截止时间", \.schedule.bureauDeadline)
    compare("缴费开始时间", \.schedule.paymentOpens)
    compare("缴费截止时间", \.schedule.paymentCloses)
    compare("联系电话", \.phone)
    compare("联系地址", \.address)
    compare("申报计划说明", \.explanation)
    return names
  }
}
