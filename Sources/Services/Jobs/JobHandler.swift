public import Database
public import Storage

/// Does the items of one kind of job.
///
/// An item is done in two steps, so that what takes long (rendering, signing) stands outside of the transaction:
/// `prepare` works and writes nothing decisive; the change that it answers runs in the same transaction that marks the
/// item as done. It checks the state again there, for another runner may have been quicker: whatever happens in between,
/// the change takes place once.
public protocol JobHandler: Sendable {
  /// The kind of jobs that it does.
  var kind: String { get }

  /// Prepares one item.
  ///
  /// - Throws: `Refusal` where the item can't be done: it fails with these reasons. An outage of the machine (a full
  ///   disk, a database that is busy) leaves it open, to be tried again; every other error fails it too.
  func prepare(_ item: JobItem, of job: Job) async throws -> JobChange

  /// Runs in the transaction that finished the last item.
  func finished(_ job: Job, in transaction: Transaction) throws
}

/// What an item of a job changes, in the transaction that marks it as done. It may throw a `Refusal` likewise.
public typealias JobChange = @Sendable (Transaction) throws -> Void
