public import Database
public import Titles

/// Daily work as rows, one for each task: leased to one runner at a time, gone on with by another where the lease ran out.
public struct DailyTaskRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// How far back a round reaches at most after a time in which no node ran: older news help nobody.
  public static let reach = 7

  /// Whether somebody may take one of these tasks for the day.
  public func isAnyDue(_ tasks: [String], on day: Day, at now: Moment, in reader: Reader) throws -> Bool {
    let settled: Int? = try reader.value(
      """
      SELECT COUNT(*) FROM daily_tasks
      WHERE name IN \(list: tasks) AND ((finished_at IS NOT NULL AND day >= \(day)) OR leased_until >= \(now))
      """)
    return (settled ?? 0) < tasks.count
  }

  /// Leases a task: the round that isn't at its end, or else that of the day. Nil where another runner has it, or the day is
  /// done.
  public func take(
    _ task: String, on day: Day, to runner: String, until: Moment, at now: Moment, in transaction: Transaction
  ) throws -> DailyRound? {
    let (yesterday, earliest) = (day.adding(days: -1), day.adding(days: -DailyTaskRepository.reach))
    let sql: SQL = """
      INSERT INTO daily_tasks (name, day, since, position, written, leased_by, leased_until)
      VALUES (\(task), \(day), \(yesterday), '', 0, \(runner), \(until))
      ON CONFLICT (name) DO UPDATE SET
        since = CASE WHEN daily_tasks.finished_at IS NULL THEN daily_tasks.since
          WHEN daily_tasks.day < \(earliest) THEN \(earliest) ELSE daily_tasks.day END,
        position = CASE WHEN daily_tasks.finished_at IS NULL THEN daily_tasks.position ELSE '' END,
        written = CASE WHEN daily_tasks.finished_at IS NULL THEN daily_tasks.written ELSE 0 END,
        day = CASE WHEN daily_tasks.finished_at IS NULL THEN daily_tasks.day ELSE excluded.day END,
        finished_at = NULL, leased_by = excluded.leased_by, leased_until = excluded.leased_until
      WHERE (daily_tasks.leased_until IS NULL OR daily_tasks.leased_until < \(now))
        AND (daily_tasks.finished_at IS NULL OR daily_tasks.day < excluded.day)
      RETURNING day, since, position
      """
    return try transaction.first(sql) { row in
      DailyRound(task: task, day: try row.get(0), since: try row.get(1), position: try row.get(2))
    }
  }

  /// Goes on to the next subject, and renews the lease. What the step writes belongs into the same transaction.
  ///
  /// - Parameter written: how much the step writes.
  /// - Returns: false where another runner went on meanwhile: nothing may be written then.
  public func advance(
    _ round: DailyRound, to position: String, written: Int, by runner: String, until: Moment, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE daily_tasks SET position = \(position), written = written + \(written), leased_until = \(until)
      WHERE name = \(round.task) AND day = \(round.day) AND position = \(round.position) AND leased_by = \(runner)
        AND finished_at IS NULL
      """) == 1
  }

  /// The round is at its end.
  public func finish(_ round: DailyRound, by runner: String, at now: Moment, in transaction: Transaction) throws {
    try transaction.run(
      """
      UPDATE daily_tasks SET finished_at = \(now), leased_by = NULL, leased_until = NULL
      WHERE name = \(round.task) AND day = \(round.day) AND position = \(round.position) AND leased_by = \(runner)
      """)
  }

  /// Gives a lease back, so that any runner may go on at once.
  public func release(_ task: String, by runner: String, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE daily_tasks SET leased_by = NULL, leased_until = NULL WHERE name = \(task) AND leased_by = \(runner)")
  }
}
