public import Titles

/// A place in a worklist, for whoever reads on from there: however far down it lies, what comes after it is found at once.
public struct WorklistPosition: Sendable, Hashable {
  /// 提交时间 of the last row that was read.
  public let submittedAt: Moment
  /// Its visit.
  public let visit: VisitID

  /// The place behind this row.
  public init(submittedAt: Moment, visit: VisitID) {
    self.submittedAt = submittedAt
    self.visit = visit
  }
}
