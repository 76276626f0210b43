/// Which requests of a unit are asked for; what is nil or empty doesn't narrow.
public struct CertificateRequestFilter: Sendable, Equatable {
  /// The tab.
  public var state: CertificateRequestState?
  /// What is asked.
  public var kind: CertificateRequestKind?
  /// Part of 姓名.
  public var name = ""
  /// Part of 证书编号.
  public var number = ""

  /// All that were submitted.
  public init(
    state: CertificateRequestState? = nil, kind: CertificateRequestKind? = nil, name: String = "", number: String = ""
  ) {
    self.state = state
    self.kind = kind
    self.name = name
    self.number = number
  }
}
