import NIOHTTP1

/// A request to an object store before it is signed. Path and query are plain text; they are encoded once, for the
/// signature and for the wire alike.
struct S3Request: Sendable {
  /// The digest of no bytes.
  static let emptyPayload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  var method: HTTPMethod
  /// Begins with a slash.
  var path: String
  var query: [(name: String, value: String)] = []
  /// All of them are signed.
  var headers = HTTPHeaders()
  /// The SHA-256 of the body in hexadecimal digits.
  var payload = S3Request.emptyPayload

  /// The path as it is sent.
  var encodedPath: String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { S3Request.encode(String($0)) }.joined(separator: "/")
  }

  /// The query as it is sent: in the order that is signed.
  var encodedQuery: String {
    let pairs = query.map { (S3Request.encode($0.name), S3Request.encode($0.value)) }.sorted { $0 < $1 }
    return pairs.map { "\($0)=\($1)" }.joined(separator: "&")
  }

  /// Everything but letters, digits and `-._~` as `%XX`.
  private static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: Hex.encode(CollectionOfOne(byte)).uppercased().utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
