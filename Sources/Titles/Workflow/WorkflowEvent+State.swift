extension WorkflowEvent {
  /// Where an application stands after this event, as its record says it.
  ///
  /// - Parameter hasPendingUnit: a unit has to do something then: a return may go to a unit as well as to the applicant.
  public func state(hasPendingUnit: Bool) -> ApplicationState {
    switch self {
    case .started, .withdrawn: .draft
    case .submitted, .claimed, .approvedAndPosted, .forwarded, .recalled, .refused, .takenOver, .urged, .returnAsked: .inProgress
    case .returned: hasPendingUnit ? .inProgress : .returned
    case .terminated: .terminated
    case .passed, .held, .released, .verificationFailed, .issued, .amended, .revoked: .concluded
    case .deleted: .deleted
    }
  }
}
