/// The coarse region of a network address: all that is kept of who checked a certificate.
public enum AddressRegion: String, Labelled {
  /// The machine itself.
  case loopback
  /// A private network (RFC 1918, RFC 4193, link-local).
  case local
  /// Anywhere else.
  case remote

  /// The region of an IPv4 or IPv6 address as text; what can't be read counts as `remote`.
  public init(_ address: String) {
    let bare = address.lowercased().hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address.lowercased()
    let octets = bare.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
    if octets.count == 4, bare.filter({ $0 == "." }).count == 3 {
      self = AddressRegion.region(ofIPv4: octets)
    } else if bare == "::1" || bare == "localhost" {
      self = .loopback
    } else {
      let isLocal = ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains { bare.hasPrefix($0) } && bare.contains(":")
      self = isLocal ? .local : .remote
    }
  }

  /// What a user reads.
  public var label: String {
    switch self {
    case .loopback: "本机"
    case .local: "局域网"
    case .remote: "外网"
    }
  }

  private static func region(ofIPv4 octets: [UInt8]) -> AddressRegion {
    switch (octets[0], octets[1]) {
    case (127, _): .loopback
    case (10, _), (172, 16...31), (192, 168), (169, 254): .local
    default: .remote
    }
  }
}
