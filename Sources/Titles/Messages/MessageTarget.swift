/// Where a message leads: what it is about. Whoever may not open it isn't let in there either.
public enum MessageTarget: Hashable, Sendable {
  /// An application of the reader's own.
  case application(ApplicationID)
  /// 办理时限 of a unit.
  case due(UnitID)
  /// 公示中 among the applications of a business that a unit has.
  case posting(UnitID, Business)
  /// A request about a certificate of the reader's own.
  case certificateRequest(CertificateRequestID)
  /// 我的申报.
  case applications
}

extension MessageTarget: RawRepresentable {
  /// As it is stored: its name and the ids, with blanks between.
  public var rawValue: String {
    switch self {
    case .application(let id): "application \(id)"
    case .due(let unit): "due \(unit)"
    case .posting(let unit, let business): "posting \(unit) \(business.rawValue)"
    case .certificateRequest(let id): "certificate-request \(id)"
    case .applications: "applications"
    }
  }

  /// Reads it back; nil for what this program doesn't know.
  public init?(rawValue: String) {
    let words = rawValue.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("application", 2): self = .application(ApplicationID(rawValue: words[1]))
    case ("due", 2): self = .due(UnitID(rawValue: words[1]))
    case ("posting", 3):
      guard let business = Business(rawValue: words[2]) else { return nil }
      self = .posting(UnitID(rawValue: words[1]), business)
    case ("certificate-request", 2): self = .certificateRequest(CertificateRequestID(rawValue: words[1]))
    case ("applications", 1): self = .applications
    default: return nil
    }
  }
}
