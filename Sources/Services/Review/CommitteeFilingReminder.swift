import Database
public import Storage
import Titles

/// Tells a unit that organises a committee, 90 days before its filing ends, that it needs an extension.
public struct CommitteeFilingReminder: DailyTask {
  private let platform: Platform

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Tells the task apart.
  public var name: String { "committee-filing" }

  /// All committees whose last ninety days began since the last round, in one step: they are few.
  public func step(of round: DailyRound) async throws -> DailyStep? {
    let all = try await platform.store.database.read { try CommitteeRepository().all(on: round.day, in: $0) }
    let due = all.filter { committee in
      let begin = committee.filedThrough.adding(days: -CommitteeFiling.warningDays)
      return committee.end == nil && begin > round.since && begin <= round.day && committee.id.rawValue > round.position
    }
    guard let last = due.map(\.id.rawValue).max() else { return nil }
    let platform = platform
    return DailyStep(to: last, written: due.count) { transaction in
      for committee in due {
        let body = "“\(committee.charter.name)”的备案有效期到\(committee.filedThrough)，到期后不能发布申报计划，请及时向市职改办办理延续备案。"
        try MessageRepository().tell(
          .unit(committee.unit), "评审委员会备案即将到期", body, about: nil, platform.store.ids.make(),
          at: platform.clock.now(), in: transaction)
      }
    }
  }
}
