import Database
import Storage
import Titles

/// Reckons which of a unit's open applications are overdue or fall due soon.
struct DueReckoning: Sendable {
  /// The calendar and the limits of the day.
  let reference: ReferenceData
  /// The day that it is reckoned for.
  let today: Day

  /// What of one business is due by the end of `span`, those of each state and those with a deadline of their own one after
  /// the other. Where the calendar doesn't reach far enough nothing is said to be due.
  ///
  /// - Parameters:
  ///   - person: whose own application is left out.
  ///   - limit: the most of each state.
  func items(
    of unit: UnitID, _ business: Business, by span: DueSpan = .three, besides person: PersonID?,
    limit: Int = UnitService.dueLimit, in reader: Reader
  ) throws -> [DueItem] {
    guard let last = try? span.end(from: today, in: reference.calendar) else { return [] }
    var query = DueQuery(unit: unit, business: business, deadlineBy: last, besides: person, limit: limit)
    let begin = { (phase: HandlingPhase) in
      try? reference.limits.limit(of: business, phase, on: today)?.latestBegin(dueBy: last, in: reference.calendar)
    }
    query.arrivedBy = begin(.examination)
    query.postedBy = begin(.posting)
    return try WorklistRepository().due(query, in: reader).compactMap { item($0, business) }
  }

  private func item(_ visit: DueVisit, _ business: Business) -> DueItem? {
    guard let phase = HandlingPhase(visit.state) else { return nil }
    let since = phase == .posting ? visit.postedSince ?? visit.arrivedAt.day : visit.arrivedAt.day
    let limit = reference.limits.limit(of: business, phase, on: today)
    let due = visit.deadline?.day ?? (try? limit?.due(from: since, in: reference.calendar))
    guard let due, let spans = try? DueSpan.all(of: due, on: today, in: reference.calendar), !spans.isEmpty else { return nil }
    return DueItem(
      visit: visit.visit, business: business, number: visit.number, applicantName: visit.applicantName,
      employerName: visit.employerName, state: visit.state, handler: visit.handler, handlerName: visit.handlerName,
      since: since, dueOn: due, spans: spans)
  }
}
