import Database
import Storage
public import Titles

extension UnitService {
  /// The most that is looked at in one state of one business: beyond that the number no longer helps anybody.
  public static let dueLimit = 500

  /// 办理时限: what of the unit's open applications is overdue or falls due within three working days, the most urgent first;
  /// of the businesses whose menu the viewer has, and never their own application.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's.
  public func due(of unit: UnitID, for viewer: Viewer) async throws -> [DueItem] {
    try Access.decide(viewer, .use(.home), .unit(unit)).enforce("单位")
    let examined = examinedBusinesses(of: unit, viewer)
    return try await platform.store.database.read { reader in
      try examined.flatMap { try due(of: unit, $0, for: viewer, reader) }.sorted { ($0.dueOn, $0.number) < ($1.dueOn, $1.number) }
    }
  }

  /// The businesses whose applications the viewer may examine for the unit.
  func examinedBusinesses(of unit: UnitID, _ viewer: Viewer) -> [Business] {
    let menus = viewer.seat(in: unit)?.menus ?? []
    return Business.allCases.filter { UnitMenu.examination(of: $0).map(menus.contains) ?? false }
  }

  /// Where the calendar doesn't reach far enough nothing is said to be due.
  func due(of unit: UnitID, _ business: Business, for viewer: Viewer, _ reader: Reader) throws -> [DueItem] {
    let (reference, today) = (platform.reference, platform.clock.now().day)
    guard let last = try? DueSpan.three.end(from: today, in: reference.calendar) else { return [] }
    var query = DueQuery(
      unit: unit, business: business, deadlineBy: last, besides: viewer.person, limit: UnitService.dueLimit)
    let begin = { (phase: HandlingPhase) in
      try? reference.limits.limit(of: business, phase, on: today)?.latestBegin(dueBy: last, in: reference.calendar)
    }
    query.arrivedBy = begin(.examination)
    query.postedBy = begin(.posting)
    return try WorklistRepository().due(query, in: reader).compactMap { item($0, business, reference, today) }
  }

  private func item(_ visit: DueVisit, _ business: Business, _ reference: ReferenceData, _ today: Day) -> DueItem? {
    guard let phase = HandlingPhase(visit.state) else { return nil }
    let since = phase == .posting ? visit.postedSince ?? visit.arrivedAt.day : visit.arrivedAt.day
    let limit = reference.limits.limit(of: business, phase, on: today)
    let due = visit.deadline?.day ?? (try? limit?.due(from: since, in: reference.calendar))
    guard let due, let spans = try? DueSpan.all(of: due, on: today, in: reference.calendar), !spans.isEmpty else { return nil }
    return DueItem(
      visit: visit.visit, business: business, number: visit.number, applicantName: visit.applicantName,
      employerName: visit.employerName, state: visit.state, handlerName: visit.handlerName, since: since, dueOn: due,
      spans: spans)
  }
}
