extension PlanSchedule {
  /// The first moment at which the deadline has passed.
  public func moment(of deadline: PlanDeadline) -> Moment {
    switch deadline {
    case .unit: unitDeadline
    case .districtCenter: centerDeadline
    case .cityCenterOrBureau: bureauDeadline
    }
  }

  /// The deadline of a stop at a unit of this kind; nil where the plan has none for it, as for the committee's own office.
  ///
  /// The first stop keeps 单位审核截止 whatever the unit is: a freelancer's talent center stands in the employer's place.
  public func due(
    at kind: UnitKind, isOfCity: Bool, isFirstStop: Bool, _ tables: ReviewTables, on day: Day
  ) -> Moment? {
    if isFirstStop { return unitDeadline }
    return tables.deadline(for: kind, isOfCity: isOfCity, on: day).map(moment)
  }
}
