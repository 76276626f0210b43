/// One item of a job.
public struct JobItem: Sendable, Equatable {
  /// How it went.
  public enum State: String, Sendable, CaseIterable {
    /// Still to be done.
    case open
    /// Done.
    case done
    /// Refused, with the reason.
    case failed
  }

  /// Its place in the job, from 1.
  public let position: Int
  /// The id of what it is about.
  public let subject: String
  /// How it went.
  public let state: State
  /// Why it failed; empty otherwise.
  public let problem: String

  /// Made of these parts.
  public init(position: Int, subject: String, state: State = .open, problem: String = "") {
    self.position = position
    self.subject = subject
    self.state = state
    self.problem = problem
  }
}
