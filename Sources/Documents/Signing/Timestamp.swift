/// Fetches a time stamp token (RFC 3161, DER) over a SHA-256 digest; may block.
public typealias TimestampSource = @Sendable (_ digest: [UInt8]) throws -> [UInt8]

/// The two messages of the time stamp protocol (RFC 3161); the caller carries them.
public enum Timestamp {
  /// The request body (application/timestamp-query) for a digest.
  public static func request(digest: [UInt8]) -> [UInt8] {
    let imprint = DER.sequence(DER.sequence(ObjectIdentifier.sha256, DER.null), DER.octets(digest))
    return DER.sequence(DER.integer(1), imprint, DER.yes)
  }

  /// The token in a response body (application/timestamp-reply).
  ///
  /// - Throws: `SigningError.timestampRefused` unless the status is granted (0 or 1) and there is a token.
  public static func token(response: [UInt8]) throws -> [UInt8] {
    guard response.first == 0x30, let outer = DER.length(response) else { throw SigningError.timestampRefused }
    let status = outer.header
    guard let inner = DER.length(response, at: status), inner.content >= 3 else { throw SigningError.timestampRefused }
    let code = status + inner.header
    let token = status + inner.header + inner.content
    guard response[code] == 0x02, response[code + 1] == 1, response[code + 2] <= 1,
      let length = DER.length(response, at: token)
    else { throw SigningError.timestampRefused }
    return Array(response[token..<token + length.header + length.content])
  }
}
