public import Titles

/// What the reform office types to answer.
public struct SuperiorAnswerEntry: Sendable, Equatable {
  /// 答复.
  public var text = ""
  /// The unit that is the superior; nil where none can be named.
  public var superior: UnitID?
  /// The office makes it the superior of the unit that asked: it is recommended there from now on.
  public var appoints = false

  /// Nothing typed yet.
  public init() {}
}
