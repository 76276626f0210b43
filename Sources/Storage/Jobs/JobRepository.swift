public import Database
public import Titles

/// Background jobs as rows: leased to one runner at a time, resumed by another where the lease ran out.
public struct JobRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  private static let columns: SQL =
    "id, kind, unit_id, batch_id, account_id, payload, state, total, done, created_at, finished_at"

  /// Orders a job on these subjects.
  public func enqueue(_ job: Job, subjects: [String], in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO jobs (id, kind, unit_id, batch_id, account_id, payload, state, total, created_at)
      VALUES (\(job.id), \(job.kind), \(job.unit), \(job.batch), \(job.account), \(job.payload), 'queued',
        \(subjects.count), \(job.createdAt))
      """)
    for (index, subject) in subjects.enumerated() {
      try transaction.run(
        "INSERT INTO job_items (job_id, position, subject_id) VALUES (\(job.id), \(index + 1), \(subject))")
    }
  }

  /// The job with this id, or nil.
  public func load(_ id: JobID, in reader: Reader) throws -> Job? {
    try reader.first("SELECT \(raw: JobRepository.columns) FROM jobs WHERE id = \(id)", make)
  }

  /// The newest job of a batch, or nil.
  public func latest(of batch: BatchID, in reader: Reader) throws -> Job? {
    try reader.first(
      "SELECT \(raw: JobRepository.columns) FROM jobs WHERE batch_id = \(batch) ORDER BY id DESC LIMIT 1", make)
  }

  /// The newest job of a kind, or nil.
  public func latest(_ kind: String, in reader: Reader) throws -> Job? {
    try reader.first(
      "SELECT \(raw: JobRepository.columns) FROM jobs WHERE kind = \(kind) ORDER BY id DESC LIMIT 1", make)
  }

  /// Whether a job of the batch isn't done yet.
  public func isOpen(_ batch: BatchID, in reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM jobs WHERE batch_id = \(batch) AND state <> 'done'")
  }

  /// Whether some job of these kinds can be taken now.
  public func isAnyDue(_ kinds: [String], at now: Moment, in reader: Reader) throws -> Bool {
    try reader.exists(
      """
      SELECT 1 FROM jobs WHERE state <> 'done' AND kind IN \(list: kinds)
        AND (leased_until IS NULL OR leased_until < \(now)) LIMIT 1
      """)
  }

  /// Leases the oldest job of these kinds that nobody holds; nil where there is none. Nobody waits for another who is about
  /// to lease one.
  ///
  /// - Parameters:
  ///   - kinds: what the runner has handlers for.
  ///   - runner: the name of the runner, unique among all nodes.
  ///   - seconds: how long the lease holds without being renewed.
  public func lease(
    _ kinds: [String], to runner: String, seconds: Int64, at now: Moment, in transaction: Transaction
  ) throws -> Job? {
    let until = now.adding(seconds: seconds)
    let sql: SQL = """
      UPDATE jobs SET state = 'running', leased_by = \(runner), leased_until = \(until)
      WHERE id = (SELECT id FROM jobs WHERE state <> 'done' AND kind IN \(list: kinds)
        AND (leased_until IS NULL OR leased_until < \(now)) ORDER BY created_at, id
        LIMIT 1\(raw: transaction.takingFree))
      RETURNING \(raw: JobRepository.columns)
      """
    return try transaction.first(sql, make)
  }

  /// Renews a lease.
  ///
  /// - Returns: false where another runner has the job now.
  public func renew(
    _ id: JobID, for runner: String, seconds: Int64, at now: Moment, in transaction: Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE jobs SET leased_until = \(now.adding(seconds: seconds))
      WHERE id = \(id) AND leased_by = \(runner) AND state = 'running'
      """) == 1
  }

  /// Gives a lease back, so that any runner may go on at once.
  public func release(_ id: JobID, by runner: String, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE jobs SET leased_by = NULL, leased_until = NULL WHERE id = \(id) AND leased_by = \(runner)")
  }

  /// Gives a lease back for later: nobody takes the job before `until`.
  public func postpone(_ id: JobID, by runner: String, until: Moment, in transaction: Transaction) throws {
    try transaction.run(
      "UPDATE jobs SET leased_by = NULL, leased_until = \(until) WHERE id = \(id) AND leased_by = \(runner)")
  }

  /// Items that are still to be done, in order, after `position`.
  public func openItems(of id: JobID, after position: Int, limit: Int, in reader: Reader) throws -> [JobItem] {
    let sql: SQL = """
      SELECT position, subject_id, state, problem FROM job_items
      WHERE job_id = \(id) AND position > \(position) AND state = 'open' ORDER BY position LIMIT \(limit)
      """
    return try reader.all(sql) { row in
      JobItem(position: try row.get(0), subject: try row.get(1), state: try row.get(2), problem: try row.get(3))
    }
  }

  /// Items that failed, in order.
  public func failures(of id: JobID, in reader: Reader) throws -> [JobItem] {
    let sql: SQL = """
      SELECT position, subject_id, state, problem FROM job_items WHERE job_id = \(id) AND state = 'failed' ORDER BY position
      """
    return try reader.all(sql) { row in
      JobItem(position: try row.get(0), subject: try row.get(1), state: try row.get(2), problem: try row.get(3))
    }
  }

  /// How many jobs stand in each state that isn't the last.
  public func open(in reader: Reader) throws -> [Job.State: Int] {
    var states: [Job.State: Int] = [:]
    try reader.forEach("SELECT state, COUNT(*) FROM jobs WHERE state <> 'done' GROUP BY state") { row in
      states[try row.get(0)] = try row.get(1)
    }
    return states
  }

  /// How many items failed, of all jobs ever.
  public func failedItems(in reader: Reader) throws -> Int {
    try reader.value("SELECT COUNT(*) FROM job_items WHERE state = 'failed'") ?? 0
  }

  /// Marks an open item, and the job as done with its last one.
  ///
  /// - Returns: nil where the item isn't open any more, else whether the whole job is done now.
  public func finish(
    _ position: Int, of id: JobID, _ state: JobItem.State, problem: String = "", at now: Moment,
    in transaction: Transaction
  ) throws -> Bool? {
    let count = try transaction.run(
      """
      UPDATE job_items SET state = \(state), problem = \(problem)
      WHERE job_id = \(id) AND position = \(position) AND state = 'open'
      """)
    guard count == 1 else { return nil }
    try transaction.run("UPDATE jobs SET done = done + 1 WHERE id = \(id)")
    return try transaction.run(
      """
      UPDATE jobs SET state = 'done', finished_at = \(now), leased_by = NULL, leased_until = NULL
      WHERE id = \(id) AND done = total AND state <> 'done'
      """) == 1
  }

  /// One page of jobs, the newest first; all of them or those in one state.
  public func jobs(_ state: Job.State?, in window: ListWindow, _ reader: Reader) throws -> ListPage<JobRow> {
    let filter: SQL = state.map { "j.state = \($0)" } ?? "1 = 1"
    let rows = try reader.all(
      """
      SELECT j.id, j.kind, j.unit_id, j.batch_id, j.account_id, j.payload, j.state, j.total, j.done, j.created_at,
        j.finished_at, u.name, a.username,
        (SELECT COUNT(*) FROM job_items i WHERE i.job_id = j.id AND i.state = 'failed')
      FROM jobs j JOIN accounts a ON a.id = j.account_id LEFT JOIN units u ON u.id = j.unit_id
      WHERE \(raw: filter) ORDER BY j.id DESC LIMIT \(window.limit) OFFSET \(window.offset)
      """
    ) { row in
      JobRow(job: try make(row), unitName: try row.get(11), username: try row.get(12), failed: try row.get(13))
    }
    return ListPage(rows: rows, total: try reader.value("SELECT COUNT(*) FROM jobs j WHERE \(raw: filter)") ?? 0)
  }

  private func make(_ row: Row) throws -> Job {
    Job(
      id: try row.get(0), kind: try row.get(1), unit: try row.get(2), batch: try row.get(3), account: try row.get(4),
      payload: try row.get(5), state: try row.get(6), total: try row.get(7), done: try row.get(8),
      createdAt: try row.get(9), finishedAt: try row.get(10))
  }
}
