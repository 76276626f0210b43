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
    var entries: [RouteEntry] = []
    for row in table.rows {
      let entry = try RouteEntry(row)
      for earlier in entries where earlier.rule == entry.rule {
        let overlaps = earlier.effect.covers(entry.effect.from) || entry.effect.covers(earlier.effect.from)
        if overlaps { throw row.fault("规则“\(entry.rule.rawValue)”的有效期与另一行重叠。") }
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// The units that the application may go to next, the recommended one first, each once; the accepting authority is
  /// always among them, at its place.
  public func suggestions(_ facts: RouteFacts) -> [RouteSuggestion] {
    var found: [RouteSuggestion] = []
    for (rule, unit) in candidates(facts) {
      guard let unit, unit.id != facts.current.id || rule == .acceptingAuthority else { continue }
      let isAuthority = unit.id == facts.authority?.id
      guard isAuthority || !facts.examined.contains(unit.id), !found.contains(where: { $0.unit.id == unit.id }) else { continue }
      guard let entry = entries.first(where: { $0.rule == rule && $0.effect.covers(facts.day) }) else { continue }
      found.append(RouteSuggestion(unit: unit, entry: entry))
    }
    return found
  }

  private func candidates(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    let way = facts.isFirstStop ? fromFirstStop(facts) : fromSuperior(facts)
    return way + [(.acceptingAuthority, facts.authority)]
  }

  private func fromFirstStop(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    switch facts.category {
    case .publicInstitution:
      return facts.superior == nil
        ? [(.districtOfEmployer, facts.districtBureau)] : [(.institutionDepartment, facts.superior)]
    case .stateEnterprise: return [(.enterpriseDepartment, facts.superior)]
    case .centralUnit: return [(.supervisingUnit, facts.superior)]
    case .freelance: return [(.centerToBureau, facts.districtBureau)]
    case .privateOrMobile, .privateSchool, .socialOrganization, nil:
      return facts.archiveKeeper == nil
        ? [(.districtOfEmployer, facts.districtBureau)] : [(.archiveKeeper, facts.archiveKeeper)]
    }
  }

  /// From a level above the employer: a bureau or a city department hands on to the accepting authority alone.
  private func fromSuperior(_ facts: RouteFacts) -> [(RouteRule, RouteUnit?)] {
    switch facts.current.kind {
    case .talentCenter: [(.centerToBureau, facts.districtBureau)]
    case .supervisingDepartment:
      facts.category == .publicInstitution && facts.superior == nil
        ? [(.departmentToBureau, facts.districtBureau)] : [(.supervisingUnit, facts.superior)]
    case .employer: [(.supervisingUnit, facts.superior)]
    case .districtBureau, .cityDepartment, .reformOffice: []
    }
  }
}
