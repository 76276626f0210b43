/// The messages whose words the reform office may change; the raw value is their code in the table.
public enum MessageTemplateName: String, CaseIterable, Sendable {
  /// To an applicant: posted by the employer.
  case approvedAndPosted = "applicant-approved-and-posted"
  /// To an applicant: gone on to the next unit.
  case forwarded = "applicant-forwarded"
  /// To an applicant: to be corrected by them.
  case returned = "applicant-returned"
  /// To an applicant: gone back to a unit below.
  case returnedBelow = "applicant-returned-below"
  /// To an applicant: ended.
  case terminated = "applicant-terminated"
  /// To an applicant: passed by the accepting authority.
  case passed = "applicant-passed"
  /// To an applicant: anything else that was written into the handling record.
  case progress = "applicant-progress"
  /// To a unit: submitted.
  case unitSubmitted = "unit-submitted"
  /// To a unit: come from the unit below.
  case unitForwarded = "unit-forwarded"
  /// To a unit: the applicant urges.
  case unitUrged = "unit-urged"
  /// To a unit: the applicant asks for it back.
  case unitReturnAsked = "unit-return-asked"
  /// To a unit: refused by the unit above.
  case unitRefused = "unit-refused"
  /// To a unit: come back.
  case unitReturned = "unit-returned"
  /// To a unit: applications wait longer than they should.
  case unitOverdue = "unit-overdue"
  /// By text message: the code for a forgotten password.
  case resetCode = "sms-reset-code"
  /// By text message: the mobile number for codes was changed.
  case mobileChanged = "sms-mobile-changed"

  /// The words in braces that are replaced. None of them says more than its reader may know.
  public var placeholders: Set<String> {
    switch self {
    case .approvedAndPosted, .returnedBelow: ["business", "number"]
    case .forwarded, .returned: ["business", "number", "detail"]
    case .terminated: ["business", "number", "detail", "authority"]
    case .passed: ["business", "number", "authority"]
    case .progress: ["business", "number", "event"]
    case .unitSubmitted, .unitForwarded, .unitUrged: ["applicant", "business", "number", "place"]
    case .unitReturnAsked: ["applicant", "business", "number", "detail", "place"]
    case .unitRefused, .unitReturned: ["applicant", "business", "number", "detail"]
    case .unitOverdue: ["count", "detail", "day"]
    case .resetCode: ["platform", "code"]
    case .mobileChanged: ["platform", "mobile"]
    }
  }

  /// What must not be missing, or the message would be good for nothing.
  public var required: Set<String> {
    switch self {
    case .unitOverdue: ["count"]
    case .resetCode: ["code"]
    case .mobileChanged: ["mobile"]
    case .progress: ["number"]
    default: ["number"]
    }
  }
}
