public import Titles

/// A background job: work on several subjects, one after the other or at once, that goes on after a stop where it was.
public struct Job: Sendable, Equatable {
  /// How far it is.
  public enum State: String, Sendable, CaseIterable {
    /// Nobody has begun it.
    case queued
    /// Somebody works on it, or did until they stopped.
    case running
    /// Every item is done or failed.
    case done
  }

  /// Its id.
  public let id: JobID
  /// Which handler it is for.
  public let kind: String
  /// The unit that ordered it.
  public let unit: UnitID?
  /// The batch that it belongs to.
  public let batch: BatchID?
  /// Who ordered it.
  public let account: AccountID
  /// What the handler needs, as JSON.
  public let payload: String
  /// How far it is.
  public let state: State
  /// How many items it has.
  public let total: Int
  /// How many of them are done or failed.
  public let done: Int
  /// When it was ordered.
  public let createdAt: Moment
  /// When its last item was done.
  public let finishedAt: Moment?

  /// Made of these parts.
  public init(
    id: JobID, kind: String, unit: UnitID?, batch: BatchID?, account: AccountID, payload: String, state: State = .queued,
    total: Int, done: Int = 0, createdAt: Moment, finishedAt: Moment? = nil
  ) {
    self.id = id
    self.kind = kind
    self.unit = unit
    self.batch = batch
    self.account = account
    self.payload = payload
    self.state = state
    self.total = total
    self.done = done
    self.createdAt = createdAt
    self.finishedAt = finishedAt
  }
}
