/// What a unit's time for an application is counted by.
public enum HandlingPhase: String, Sendable, CaseIterable {
  /// From the arrival until it is approved, forwarded, sent back or passed.
  case examination
  /// From the beginning of the posting until it is forwarded.
  case posting

  /// The phase of an open visit; nil where nothing waits there.
  public init?(_ state: VisitState) {
    switch state {
    case .awaitingClaim, .underExamination: self = .examination
    case .posting: self = .posting
    case .returned, .terminated, .forwarded, .concluded, .withdrawn: return nil
    }
  }
}
