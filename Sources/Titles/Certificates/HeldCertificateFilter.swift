/// Which of the certificates in a unit's name that weren't issued from its batches are asked for; what is nil or empty
/// doesn't narrow.
public struct HeldCertificateFilter: Sendable, Equatable {
  /// 来源: registered or imported.
  public var source: CertificateSource?
  /// 有效 or 已撤销.
  public var state: CertificateState?
  /// Part of 姓名.
  public var name = ""
  /// Part of 证书编号.
  public var number = ""

  /// All of them.
  public init(source: CertificateSource? = nil, state: CertificateState? = nil, name: String = "", number: String = "") {
    self.source = source
    self.state = state
    self.name = name
    self.number = number
  }
}
