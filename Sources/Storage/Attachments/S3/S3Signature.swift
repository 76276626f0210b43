import Crypto
import Foundation
import NIOHTTP1
import Titles

/// The signature of a request by AWS Signature Version 4, in the `Authorization` field.
///
/// Source: "Signature Calculations for the Authorization Header" of the Amazon S3 API Reference.
struct S3Signature {
  let canonicalRequest: String
  let stringToSign: String
  /// In hexadecimal digits.
  let value: String
  /// The `Authorization` field.
  let authorization: String

  private static let algorithm = "AWS4-HMAC-SHA256"

  /// - Parameter time: as ``time(_:)`` writes it; the request's `X-Amz-Date` says the same.
  init(_ request: S3Request, by credentials: S3Credentials, region: String, service: String = "s3", time: String) {
    let headers = S3Signature.headers(request.headers)
    let names = headers.map(\.name).joined(separator: ";")
    canonicalRequest = [
      request.method.rawValue, request.encodedPath, request.encodedQuery,
      headers.map { "\($0.name):\($0.value)\n" }.joined(), names, request.payload,
    ].joined(separator: "\n")
    let day = String(time.prefix(8))
    let scope = "\(day)/\(region)/\(service)/aws4_request"
    let digest = Hex.encode(SHA256.hash(data: Data(canonicalRequest.utf8)))
    stringToSign = "\(S3Signature.algorithm)\n\(time)\n\(scope)\n\(digest)"
    var key = SymmetricKey(data: Data("AWS4\(credentials.secret)".utf8))
    for part in [day, region, service, "aws4_request"] {
      key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Data(part.utf8), using: key))
    }
    value = Hex.encode(HMAC<SHA256>.authenticationCode(for: Data(stringToSign.utf8), using: key))
    let credential = "Credential=\(credentials.accessKey)/\(scope)"
    authorization = "\(S3Signature.algorithm) \(credential), SignedHeaders=\(names), Signature=\(value)"
  }

  /// `20150830T123600Z`.
  static func time(_ moment: Moment) -> String {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds / 1000))
    return date.ISO8601Format(.init(dateSeparator: .omitted, timeSeparator: .omitted))
  }

  /// In lower case, in order, values of the same name together, runs of spaces as one.
  private static func headers(_ headers: HTTPHeaders) -> [(name: String, value: String)] {
    var values: [String: [String]] = [:]
    for (name, value) in headers {
      values[name.lowercased(), default: []].append(value.split(separator: " ").joined(separator: " "))
    }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined(separator: ",")) }
  }
}
