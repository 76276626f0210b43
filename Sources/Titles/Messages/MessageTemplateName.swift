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
  /// To an applicant: returned and not submitted again for so many working days.
  case applicantStillReturned = "applicant-still-returned"
  /// To a holder: a request about a certificate, returned and not submitted again for so many working days.
  case requestStillReturned = "holder-still-returned"
  /// To a person: the time for which an integrity record barred them is over.
  case barOver = "person-bar-over"
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
  /// To a unit: what falls due soon.
  case unitDue = "unit-due"
  /// To a handler: what of theirs falls due soon.
  case handlerDue = "handler-due"
  /// To a unit: postings that have lasted long enough.
  case unitPostingOver = "unit-posting-over"
  /// To a unit: applications wait longer than they should.
  case unitOverdue = "unit-overdue"
  /// By text message: the code for a forgotten password.
  case resetCode = "sms-reset-code"
  /// By text message: the mobile number for codes was changed.
  case mobileChanged = "sms-mobile-changed"
  /// By text message: there is a message.
  case messageText = "sms-message"
  /// By mail: the code that confirms the address. The subject may name the platform alone, as of all mails.
  case mailCode = "mail-code"
  /// By mail, to a person: a message.
  case personMail = "mail-person"
  /// By mail, to a unit: what kind of message there is.
  case unitMail = "mail-unit"

  /// The words in braces that are replaced. None of them says more than its reader may know.
  public var placeholders: Set<String> {
    switch self {
    case .approvedAndPosted, .returnedBelow: ["business", "number"]
    case .forwarded, .returned: ["business", "number", "detail"]
    case .terminated: ["business", "number", "detail", "authority"]
    case .passed: ["business", "number", "authority"]
    case .progress: ["business", "number", "event"]
    case .applicantStillReturned: ["business", "number", "day", "days"]
    case .requestStillReturned: ["kind", "title", "day", "days"]
    case .barOver: ["day"]
    case .unitDue: ["business", "three", "one", "place"]
    case .handlerDue: ["unit", "business", "three", "one", "place"]
    case .unitPostingOver: ["business", "count", "menu"]
    case .unitSubmitted, .unitForwarded, .unitUrged: ["applicant", "business", "number", "place"]
    case .unitReturnAsked: ["applicant", "business", "number", "detail", "place"]
    case .unitRefused, .unitReturned: ["applicant", "business", "number", "detail"]
    case .unitOverdue: ["count", "detail", "day"]
    case .messageText, .unitMail: ["platform", "title"]
    case .personMail: ["platform", "title", "body"]
    case .resetCode, .mailCode: ["platform", "code"]
    case .mobileChanged: ["platform", "mobile"]
    }
  }

  /// What must not be missing, or the message would be good for nothing.
  public var required: Set<String> {
    switch self {
    case .unitOverdue: ["count"]
    case .messageText, .unitMail: ["title"]
    case .personMail: ["body"]
    case .resetCode, .mailCode: ["code"]
    case .mobileChanged: ["mobile"]
    case .requestStillReturned: ["kind"]
    case .barOver: ["day"]
    case .unitDue, .handlerDue: ["three", "one"]
    case .unitPostingOver: ["count"]
    default: ["number"]
    }
  }
}
