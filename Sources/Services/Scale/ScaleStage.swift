import Titles

/// How far an invented application has come, and what that means for its rows.
public enum ScaleStage: Sendable {
  /// With the employer, who examines it.
  case atEmployer
  /// Posted by the employer.
  case posting
  /// Returned to the applicant.
  case returned
  /// With the accepting authority, which examines it.
  case atAuthority
  /// Passed by the accepting authority; the certificate is still to come.
  case concluded
  /// Terminated by the employer.
  case terminated

  /// The stages in realistic proportions, of a hundred.
  static func stage(of number: Int) -> ScaleStage {
    // Multiplicative hashing: no pattern with the employer, who follows from the number too.
    switch (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 40 % 100 {
    case 0..<8: .atEmployer
    case 8..<14: .posting
    case 14..<19: .returned
    case 19..<29: .atAuthority
    case 29..<95: .concluded
    default: .terminated
    }
  }

  /// The application's state.
  var state: ApplicationState {
    switch self {
    case .atEmployer, .posting, .atAuthority: .inProgress
    case .returned: .returned
    case .concluded: .concluded
    case .terminated: .terminated
    }
  }

  /// What the employer's visit has come to.
  var atEmployer: VisitState {
    switch self {
    case .atEmployer: .underExamination
    case .posting: .posting
    case .returned: .returned
    case .terminated: .terminated
    case .atAuthority, .concluded: .forwarded
    }
  }

  /// What the accepting authority's visit has come to; nil where it hasn't arrived there.
  var atAuthority: VisitState? {
    switch self {
    case .atAuthority: .underExamination
    case .concluded: .concluded
    case .atEmployer, .posting, .returned, .terminated: nil
    }
  }

  /// What has happened, in order, and whether the authority did it.
  var events: [(event: WorkflowEvent, isAuthoritys: Bool)] {
    let begun: [(WorkflowEvent, Bool)] = [(.claimed, false)]
    switch self {
    case .atEmployer: return begun
    case .posting: return begun + [(.approvedAndPosted, false)]
    case .returned: return begun + [(.returned, false)]
    case .terminated: return begun + [(.terminated, false)]
    case .atAuthority: return begun + [(.approvedAndPosted, false), (.forwarded, false)]
    case .concluded: return begun + [(.approvedAndPosted, false), (.forwarded, false), (.passed, true)]
    }
  }
}
