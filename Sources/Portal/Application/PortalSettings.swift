public import Crypto
public import Services
public import Titles

/// How this installation of the portal runs.
public struct PortalSettings: Sendable {
  /// Signs form tokens and flash messages: the same on every node.
  public var key: SymmetricKey
  /// The name of the platform.
  public var platformName = "重庆市专业技术人员服务平台"
  /// The name of the business.
  public var businessName = "职称业务"
  /// Whether this is a demonstration: a bar on top says so, and what leaves the platform can be read.
  public var isDemo = false
  /// The clock that visitors of a demonstration may move; nil: nobody may.
  public var demoClock: DemoClock?
  /// How browsers reach us, without a slash at the end: stands in the QR codes of certificates.
  public var origin = "http://127.0.0.1:8080"
  /// Whether browsers reach us by TLS.
  public var isSecure = false
  /// The hosts that are ours, with the port where it isn't the usual one; empty: every host.
  public var hosts: [String] = []
  /// How many proxies of ours stand before us.
  public var trustedProxies = 0
  /// With which region codes an ID number may begin.
  public var regions = IdentityRegions.national
  /// Whether certificates are reported to the ministry by themselves.
  public var isReporting = false
  /// The channels by which messages leave the platform; what goes by another one waits.
  public var channels: Set<OutgoingChannel> = []
  /// How long `/readyz` waits for the database before it says that it doesn't answer.
  public var patience = Duration.seconds(1)

  /// The host in an origin as browsers name it in their requests: with the port where it isn't the usual one; nil where the
  /// text is no origin (`https://title.example`).
  public static func host(ofOrigin origin: String) -> String? {
    let text = origin.lowercased()
    guard let usual = ["http://": ":80", "https://": ":443"].first(where: { text.hasPrefix($0.key) }) else { return nil }
    let host = text.dropFirst(usual.key.count)
    guard !host.isEmpty, !host.contains(where: { "/?#@ ".contains($0) }) else { return nil }
    return String(host.hasSuffix(usual.value) ? host.dropLast(usual.value.count) : host)
  }

  /// Settings of an installation with this key.
  public init(key: SymmetricKey) {
    self.key = key
  }

  /// Settings of an installation with this key, 32 bytes.
  public init(keyBytes: [UInt8]) {
    self.init(key: SymmetricKey(data: keyBytes))
  }
}
