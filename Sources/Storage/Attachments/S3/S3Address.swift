import Foundation

/// Where an S3-compatible store is, and which part of which bucket is ours. Addresses are path-style
/// (`http://host/bucket/key`), which every compatible store understands.
public struct S3Address: Sendable, Equatable {
  /// Whether the store is reached over TLS.
  public let isSecure: Bool
  /// The store's host, with the port where it is not the scheme's own: as the `Host` field says it.
  public let authority: String
  /// The bucket.
  public let bucket: String
  /// What stands before every key: empty, or it ends with a slash.
  public let prefix: String
  /// The region that requests are signed for.
  public let region: String

  /// Reads `s3://bucket/prefix?endpoint=http://host:port&region=name`. Without an endpoint it is Amazon's of the region;
  /// without a region it is `AWS_REGION`'s, `AWS_DEFAULT_REGION`'s or `us-east-1`.
  public init(_ text: String, environment: [String: String] = [:]) throws(AttachmentPlaceProblem) {
    guard let parts = URLComponents(string: text), parts.scheme == "s3", let bucket = parts.host else { throw .address }
    guard parts.user == nil, parts.password == nil else { throw .credentialsInAddress }
    guard parts.port == nil, parts.fragment == nil, S3Address.isBucket(bucket) else { throw .bucket }
    var options: [String: String] = [:]
    for item in parts.queryItems ?? [] {
      guard item.name == "endpoint" || item.name == "region" else { throw .option(item.name) }
      options[item.name] = item.value
    }
    let named = options["region"] ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? "us-east-1"
    guard !named.isEmpty, named.utf8.allSatisfy(S3Address.isUnreserved) else { throw .region }
    region = named
    self.bucket = bucket
    prefix = try S3Address.prefix(parts.percentEncodedPath)
    let endpoint = options["endpoint"] ?? "https://s3.\(named).amazonaws.com"
    (isSecure, authority) = try S3Address.endpoint(endpoint)
  }

  init(isSecure: Bool, authority: String, bucket: String, prefix: String, region: String) {
    self.isSecure = isSecure
    self.authority = authority
    self.bucket = bucket
    self.prefix = prefix
    self.region = region
  }

  /// The same store, with a part of its own below the prefix.
  public func appending(_ part: String) -> S3Address {
    S3Address(isSecure: isSecure, authority: authority, bucket: bucket, prefix: "\(prefix)\(part)/", region: region)
  }

  /// The path of a key below the prefix, as requests name it.
  func path(of key: String) -> String { "/\(bucket)/\(prefix)\(key)" }

  private static func endpoint(_ text: String) throws(AttachmentPlaceProblem) -> (isSecure: Bool, authority: String) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme, scheme == "http" || scheme == "https",
      let host = parts.percentEncodedHost, !host.isEmpty, parts.user == nil, parts.query == nil, parts.fragment == nil,
      parts.path.isEmpty || parts.path == "/"
    else { throw .endpoint }
    let isSecure = scheme == "https"
    guard let port = parts.port, port != (isSecure ? 443 : 80) else { return (isSecure, host.lowercased()) }
    guard (1...65_535).contains(port) else { throw .endpoint }
    return (isSecure, "\(host.lowercased()):\(port)")
  }

  private static func prefix(_ path: String) throws(AttachmentPlaceProblem) -> String {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    let named = segments.last == "" ? Array(segments.dropLast()) : segments
    // Nothing that is encoded or resolved on its way: what is signed is what is sent.
    let isPlain = named.allSatisfy { $0.utf8.allSatisfy(isUnreserved) && !$0.isEmpty && $0 != "." && $0 != ".." }
    guard isPlain else { throw .prefix }
    return named.map { $0 + "/" }.joined()
  }

  private static func isBucket(_ name: String) -> Bool {
    (3...63).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: ".")
      && name.utf8.allSatisfy { isUnreserved($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
