import Database
import Storage
public import Titles

extension ExaminationService {
  /// 报送上级单位: what its dialogs show.
  ///
  /// - Throws: `Refusal` with every reason where it can't be forwarded now; `NotFound` for another unit's application.
  public func forwarding(_ visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> Forwarding {
    let (desk, platform) = (desk, platform)
    let id = try await application(of: visit, in: room, for: viewer)
    let form = try await forms.form(id, for: viewer)
    return try await platform.store.database.read { reader in
      let place = try desk.place(visit, in: room, for: viewer, reader)
      try place.require(.forward)
      let facts = try routeFacts(place, form.answers, reader)
      let name = place.stored.applicantName
      return Forwarding(
        visit: visit, version: place.stored.version, number: place.stored.number, applicantName: name,
        unitName: place.unitName, guarantee: guarantee(place), posting: postingSpan(place),
        suggestions: platform.reference.routes.suggestions(facts), prefilled: try prefilled(place, room.unit, reader))
    }
  }

  /// What speaks against the first dialog of an employer: the guarantee and 公示时间.
  public func problems(ofFirstDialog request: ActionRequest, for viewer: Viewer) async throws -> [Reason] {
    let runner = runner
    return try await platform.store.database.read { reader in
      let stored = try runner.load(request, for: viewer, in: reader)
      let actor = runner.actor(of: request, viewer, stored)
      let input = try runner.input(for: request, by: try runner.actorName(viewer, reader), stored, reader)
      do throws(Refusal) {
        _ = try Workflow.evaluate(.forward, by: actor, on: stored.state, visit: request.visit, input)
        return []
      } catch {
        let later: Set<String> = ["personInCharge", "phone", "opinion", "nextUnit"]
        return error.reasons.filter { $0.field.map { !later.contains($0) } ?? true }
      }
    }
  }

  /// Units that examine, by a part of their name, and the accepting authority of this application whatever its kind.
  public func receivers(
    _ text: String, for visit: VisitID, in room: ExaminationRoom, by viewer: Viewer, limit: Int = 20
  ) async throws -> [UnitChoice] {
    let desk = desk
    let kinds = Set(UnitKind.allCases).subtracting([.employer])
    return try await platform.store.database.read { reader in
      let place = try desk.place(visit, in: room, for: viewer, reader)
      let authority = try units.summary(of: place.stored.state.authority, in: reader)
      var found = try units.search(text, kinds: kinds, limit: limit, in: reader)
      if let authority, authority.kind == .employer, authority.name.contains(text) { found.insert(authority, at: 0) }
      return found.map { found in
        let district = found.district.flatMap { platform.reference.codes(.districts).label($0) }
        let detail = [found.kind.label, district, found.uscc].compactMap { $0 }.joined(separator: " · ")
        return UnitChoice(id: found.id, name: found.name, detail: detail)
      }
    }
  }

  /// The unit that was chosen, as a choice; nil where it can't take part.
  public func receiver(_ id: UnitID) async throws -> UnitChoice? {
    try await platform.store.database.read { reader in
      try units.summary(of: id, in: reader).map { UnitChoice(id: $0.id, name: $0.name, detail: $0.uscc) }
    }
  }

  private func routeFacts(
    _ place: ExaminationPlace, _ form: Answers, _ reader: Reader
  ) throws -> RouteFacts {
    let answers = FilingAnswers(form)
    let state = place.stored.state
    guard let current = try units.load(place.visit.unit, in: reader) else { throw NotFound("单位") }
    let authority = try units.summary(of: state.authority, in: reader)
    var facts = RouteFacts(
      business: place.stored.business, day: platform.clock.now().day,
      current: RouteUnit(id: current.id, name: current.name, kind: current.kind), isFirstStop: place.visit.stop == .employer,
      authority: authority.map(RouteUnit.init))
    facts.category = answers.employmentCategory
    if facts.business == .review {
      facts.isEntrusted = ReviewAnswers.isEntrusted(form)
      facts.reviewsItself = try units.powers(of: current.id, in: reader).contains(.selfReview)
    }
    facts.superior = try superior(of: current, reader)
    facts.archiveKeeper = try keeper(answers.archivePlace, reader)
    let bureaus = try units.all(of: [.districtBureau], limit: 200, in: reader)
    facts.districtBureau = bureaus.first { $0.district != nil && $0.district == current.district }.map(RouteUnit.init)
    facts.examined = Set(state.visits.filter { $0.state == .forwarded }.map(\.unit))
    return facts
  }

  /// The unit that the reform office set above this one, else the 主管部门 that it named itself.
  private func superior(of unit: StoredUnit, _ reader: Reader) throws -> RouteUnit? {
    if let superior = unit.superior { return try units.summary(of: superior, in: reader).map(RouteUnit.init) }
    guard let name = unit.expertDepartment, !name.isEmpty else { return nil }
    let kinds: Set<UnitKind> = [.supervisingDepartment, .districtBureau, .cityDepartment]
    return try units.search(name, kinds: kinds, limit: 20, in: reader).first { $0.name == name }.map(RouteUnit.init)
  }

  /// The talent center on the platform that keeps the archive.
  private func keeper(_ place: ReferenceValue?, _ reader: Reader) throws -> RouteUnit? {
    guard let id = place.flatMap({ UnitID($0.id) }), let unit = try units.summary(of: id, in: reader) else { return nil }
    return unit.kind == .talentCenter ? RouteUnit(unit) : nil
  }

  private func prefilled(_ place: ExaminationPlace, _ unit: UnitID, _ reader: Reader) throws -> Recommendation {
    let opinions = OpinionRepository(vault: platform.store.vault)
    let before = try opinions.all(of: place.stored.state.id, in: reader).first { $0.visit == place.visit.id }
    if let before {
      let known = try RecommendationCoding.decode(before.recommendation)
      // The guarantee is given anew each time.
      return Recommendation(
        personInCharge: known.personInCharge, phone: known.phone, opinion: known.opinion, guarantees: false)
    }
    let contact = try units.contacts(of: unit, in: reader).first { $0.business == .titles }
    return Recommendation(personInCharge: contact?.name ?? "", phone: contact?.phone ?? "", opinion: "", guarantees: false)
  }
}

extension RouteUnit {
  init(_ unit: UnitSummary) {
    self.init(id: unit.id, name: unit.name, kind: unit.kind)
  }
}
