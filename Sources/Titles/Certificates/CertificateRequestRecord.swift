/// One line of the record of a request about a certificate.
public struct CertificateRequestRecord: Sendable, Equatable {
  /// When.
  public let at: Moment
  /// Who, as it may be shown to either side.
  public let actorName: String
  /// What.
  public let event: CertificateRequestEvent
  /// The reason of a return; empty where there is none.
  public let detail: String

  /// Made of these parts.
  public init(at: Moment, actorName: String, event: CertificateRequestEvent, detail: String = "") {
    self.at = at
    self.actorName = actorName
    self.event = event
    self.detail = detail
  }
}
