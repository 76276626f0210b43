/// One line of 查验记录: somebody checked a certificate.
public struct CertificateCheckEntry: Sendable, Equatable {
  /// When.
  public let at: Moment
  /// How.
  public let way: CheckWay
  /// From where, coarsely.
  public let region: AddressRegion

  /// Made of these parts.
  public init(at: Moment, way: CheckWay, region: AddressRegion) {
    self.at = at
    self.way = way
    self.region = region
  }
}
