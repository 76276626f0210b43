import Database
public import Storage
import Titles

/// Tells each unit once on a working day what it has let pass, and keeps it for the reform office.
public struct OverdueReporter: DailyTask {
  /// The most that is counted in one state of one business.
  private static let limit = 10_000
  /// Handlers that are named.
  private static let namedHandlers = 10
  /// Units of one step.
  private static let part = 50

  private let platform: Platform
  private let reports = OverdueRepository()

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Its row.
  public var name: String { "overdue-report" }

  /// Looks what the next units have let pass. On a day off nobody is told, nor in a year whose holidays aren't known:
  /// nothing can be said to be overdue then.
  public func step(of round: DailyRound) async throws -> DailyStep? {
    let reference = platform.references.data(on: round.day)
    guard (try? reference.calendar.isWorkingDay(round.day)) == true else { return nil }
    let (reckoning, now) = (DueReckoning(reference: reference, today: round.day), platform.clock.now())
    let (last, found) = try await platform.store.database.read { [reports] reader in
      let units = try reports.unitsWithOpenVisits(after: round.position, limit: OverdueReporter.part, in: reader)
      return (units.last, try units.compactMap { try report(of: $0, reckoning, at: now, reader) })
    }
    guard let last else { return nil }
    return DailyStep(to: last.rawValue, written: found.count) { transaction in
      for report in found where try reports.insert(report, in: transaction) { try tell(report, transaction) }
    }
  }

  private func report(of unit: UnitID, _ reckoning: DueReckoning, at now: Moment, _ reader: Reader) throws -> OverdueReport? {
    let items = try Business.allCases.flatMap { business in
      try reckoning.items(of: unit, business, by: .overdue, besides: nil, limit: OverdueReporter.limit, in: reader)
    }
    guard let oldest = items.map(\.dueOn).min() else { return nil }
    let count = { (state: VisitState) in items.count { $0.state == state } }
    return OverdueReport(
      day: reckoning.today, unit: unit, unitName: try UnitRepository().name(of: unit, in: reader) ?? "",
      unclaimed: count(.awaitingClaim), examining: count(.underExamination), posting: count(.posting), oldest: oldest,
      handlers: OverdueReporter.handlers(of: items), reportedAt: now)
  }

  /// Who has how many, the busiest first.
  private static func handlers(of items: [DueItem]) -> String {
    let counts = Dictionary(grouping: items) { $0.handlerName }.mapValues(\.count)
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var words = ordered.prefix(namedHandlers).map { "\($0.key.isEmpty ? "无办理人" : $0.key)\($0.value)件" }
    if ordered.count > namedHandlers { words.append("等\(ordered.count)人") }
    return words.joined(separator: "、")
  }

  private func tell(_ report: OverdueReport, _ transaction: Transaction) throws {
    let words = platform.reference.messages[.unitOverdue].filled([
      "count": String(report.total), "detail": report.phases, "day": report.oldest.description,
    ])
    try MessageRepository().tell(
      .unit(report.unit), words.title, words.body, about: nil, platform.store.ids.make(), at: report.reportedAt,
      in: transaction)
  }
}
