/// What the other side says of one record.
public struct ReportReceipt: Sendable, Equatable, Decodable {
  /// 证书编号.
  public let certificateNumber: String
  /// Whether it was taken.
  public let accepted: Bool
  /// Why not; nil or empty where it was.
  public let message: String?

  /// Made of these parts.
  public init(certificateNumber: String, accepted: Bool, message: String? = nil) {
    self.certificateNumber = certificateNumber
    self.accepted = accepted
    self.message = message
  }
}
