public import Database
public import Storage

/// Work that is done once a day: reminders, reports. A ``DailyRunner`` runs it, on one node at a time.
///
/// The work goes on from subject to subject in the order of their ids. A step reads and works out what some of them need;
/// its change is written in the transaction that notes how far the round is. So each subject is done once a day, however
/// many nodes run and however often they are restarted.
public protocol DailyTask: Sendable {
  /// Tells the task apart, for good: its row has this name.
  var name: String { get }

  /// The next step of the round, after the position that it is at.
  ///
  /// - Returns: nil where nothing is left.
  func step(of round: DailyRound) async throws -> DailyStep?
}

/// What one step of a daily task changes.
public struct DailyStep: Sendable {
  /// The last subject that it is about: the next step goes on after it.
  public let position: String
  /// How much it writes (messages, reports); 0 where nothing was due.
  public let written: Int
  /// Writes it.
  public let change: @Sendable (Transaction) throws -> Void

  /// Made of these parts.
  public init(to position: String, written: Int, change: @escaping @Sendable (Transaction) throws -> Void) {
    self.position = position
    self.written = written
    self.change = change
  }
}
