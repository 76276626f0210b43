import Foundation

/// Rows on their way from the thread that reads them to the thread that writes them, a bounded number at a time: each
/// waits for the other.
///
/// Unchecked: everything inside is touched only with the condition locked.
final class RowPipe: @unchecked Sendable {
  /// Some rows of one table.
  struct Piece {
    /// Which of the tables.
    let table: Int
    let rows: [[Cell]]
  }

  /// The other side has given up.
  struct Broken: Error {}

  private let limit: Int
  private let condition = NSCondition()
  private var pieces: [Piece] = []
  private var isFinished = false
  private var isAbandoned = false
  private var problem: (any Error)?

  /// A pipe that holds at most so many pieces.
  init(limit: Int = 8) {
    self.limit = limit
  }

  /// Puts a piece in, as soon as there is room. Throws ``Broken`` where nobody will take it.
  func send(_ piece: Piece) throws {
    try condition.withLock {
      while pieces.count >= limit, !isAbandoned { condition.wait() }
      if isAbandoned { throw Broken() }
      pieces.append(piece)
      condition.broadcast()
    }
  }

  /// Says that there is no more, for this reason where it isn't the end.
  func finish(_ problem: (any Error)? = nil) {
    condition.withLock {
      isFinished = true
      self.problem = self.problem ?? problem
      condition.broadcast()
    }
  }

  /// The next piece, as soon as there is one; nil after the last. Throws what the sender finished for.
  func next() throws -> Piece? {
    try condition.withLock {
      while pieces.isEmpty, !isFinished { condition.wait() }
      if let problem { throw problem }
      guard !pieces.isEmpty else { return nil }
      condition.broadcast()
      return pieces.removeFirst()
    }
  }

  /// Says that nothing more will be taken.
  func abandon() {
    condition.withLock {
      isAbandoned = true
      condition.broadcast()
    }
  }
}
