/// The rules of routes (recommended next unit) with their dates of effect.
///
/// Sources: 渝职改办〔2023〕211号 “本人申报”1–4 and “审核推荐”; 《个人用户操作手册》3.1 注意 1.1–1.3.
public struct RouteRules: Sendable {
  /// The rules with their words.
  public let entries: [RouteEntry]

  /// Reads the table.
  ///
  /// - Throws: `DataFault` for a broken row, or a rule that is listed twice for the same day.
  public init(_ table: CSV) throws(DataFault) {
    entries = try table.dated()
  }

  /// The units that the application may go to next, the recommended one first, each once; the accepting authority is
  /// always among them, at its place.
  public func suggestions(_ facts: RouteFacts) -> [RouteSuggestion] {
    var found: [RouteSuggestion] = []
    for (rule, unit) in candidates(facts) {
      guard let unit, unit.id != facts.current.id || rule.endsTheWay else { continue }
      let isAuthority = unit.id == facts.authority?.id
      guard isAuthority || !facts.examined.contains(unit.id), !found.contains(where: { $0.unit.id == unit.id }) else { continue }
      guard let entry = entry(rule, facts) else { continue }
      found.append(RouteSuggestion(unit: unit, entry: entry))
    }
    return found
  }

  /// The words of the rule: those of the business, else those of every business.
  private func entry(_ rule: RouteRule, _ facts: RouteFacts) -> RouteEntry? {
    let known = entries.filter { $0.rule == rule && $0.effect.covers(facts.day) }
    return known.first { $0.business == facts.business } ?? known.first { $0.business == nil }
  }

  private func candidates(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    if facts.business == .review, facts.isFirstStop, facts.reviewsItself { return [(.selfReview, facts.authority)] }
    let way = facts.isFirstStop ? fromFirstStop(facts) : fromSuperior(facts)
    return way + [(.acceptingAuthority, facts.authority)]
  }

  private func fromFirstStop(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    if facts.isEntrusted { return [(.entrustingSuperior, facts.superior)] }
    switch facts.category {
    case .publicInstitution:
      return facts.superior == nil
        ? [(.districtOfEmployer, facts.districtBureau)] : [(.institutionDepartment, facts.superior)]
    case .stateEnterprise: return [(.enterpriseDepartment, facts.superior)]
    case .centralUnit: return [(.supervisingUnit, facts.superior)]
    case .freelance: return fromCenter(facts)
    case .privateOrMobile, .privateSchool, .socialOrganization, nil:
      return facts.archiveKeeper == nil
        ? [(.districtOfEmployer, facts.districtBureau)] : [(.archiveKeeper, facts.archiveKeeper)]
    }
  }

  /// From a level above the employer: a bureau or a city department hands on to the accepting authority alone.
  private func fromSuperior(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    switch facts.current.kind {
    case .talentCenter: fromCenter(facts)
    case .supervisingDepartment:
      facts.category == .publicInstitution && facts.superior == nil
        ? [(.departmentToBureau, facts.districtBureau)] : [(.supervisingUnit, facts.superior)]
    case .employer: [(.supervisingUnit, facts.superior)]
    case .districtBureau, .cityDepartment, .reformOffice: []
    }
  }

  /// The city's own talent center hands a review on to the committee; a district's, to its bureau.
  private func fromCenter(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    facts.business == .review && facts.isOfCity ? [] : [(.centerToBureau, facts.districtBureau)]
  }
}
