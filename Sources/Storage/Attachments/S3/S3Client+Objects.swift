import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Titles

extension S3Client {
  /// Puts an object, whole or not at all; the store checks its digest.
  ///
  /// - Parameters:
  ///   - key: below the prefix.
  ///   - digest: the SHA-256 of its bytes.
  ///   - body: its bytes, `size` of them; made anew for each attempt.
  func put(
    _ key: String, digest: AttachmentDigest, size: Int64, body: @escaping @Sendable () -> HTTPClientRequest.Body
  ) async throws {
    let checksum = Data(digest.bytes).base64EncodedString()
    var request = S3Request(method: .PUT, path: address.path(of: key))
    request.payload = digest.rawValue
    request.headers.add(name: "Content-Type", value: "application/octet-stream")
    request.headers.add(name: "X-Amz-Checksum-Sha256", value: checksum)
    try await send(request, timeout: pacing.upload, body: body) { response in
      _ = try await response.body.collect(upTo: 1 << 16)
      // Not every store answers with what it has counted.
      guard (response.headers.first(name: "X-Amz-Checksum-Sha256") ?? checksum) == checksum else { throw S3Error.damaged }
    }
  }

  /// The length of an object in bytes.
  func size(of key: String) async throws -> Int64 {
    let request = S3Request(method: .HEAD, path: address.path(of: key))
    return try await send(request) { response in
      guard let size = S3Client.length(response) else { throw S3Error.unreadable }
      return size
    }
  }

  /// Opens an object, or a part of it; the answer's head has arrived when it returns.
  ///
  /// - Parameter range: not empty, and within the object.
  func open(_ key: String, _ range: Range<Int64>? = nil) async throws -> S3Download {
    let response = try await get(key, range)
    guard let length = S3Client.length(response) else { throw S3Error.unreadable }
    return S3Download(client: self, key: key, range: range ?? 0..<length, first: response)
  }

  /// The answer of the store with these bytes.
  func get(_ key: String, _ range: Range<Int64>?) async throws -> HTTPClientResponse {
    var request = S3Request(method: .GET, path: address.path(of: key))
    if let range { request.headers.add(name: "Range", value: "bytes=\(range.lowerBound)-\(range.upperBound - 1)") }
    return try await send(request) { response in
      guard let range else { return response }
      guard response.status == .partialContent, S3Client.length(response) == Int64(range.count) else {
        throw S3Error.unreadable
      }
      return response
    }
  }

  /// Removes an object; one that is gone already is as good.
  func delete(_ key: String) async throws {
    let request = S3Request(method: .DELETE, path: address.path(of: key))
    try await send(request) { response in _ = try await response.body.collect(upTo: 1 << 16) }
  }

  /// Objects below the prefix in the order of their keys.
  ///
  /// - Parameters:
  ///   - beginning: what their keys begin with, below the prefix.
  ///   - limit: how many at most; the store may send fewer.
  ///   - continuation: where the listing before this one ended.
  func list(beginning: String = "", limit: Int = 1000, after continuation: String? = nil) async throws -> S3Listing {
    var request = S3Request(method: .GET, path: "/\(address.bucket)")
    request.query = [("list-type", "2"), ("max-keys", String(limit)), ("prefix", address.prefix + beginning)]
    if let continuation { request.query.append(("continuation-token", continuation)) }
    return try await send(request) { response in
      let listing = S3Listing(try await response.body.collect(upTo: 4 << 20).readableBytesView)
      guard listing.isReadable else { throw S3Error.unreadable }
      return listing
    }
  }

  private static func length(_ response: HTTPClientResponse) -> Int64? {
    response.headers.first(name: "Content-Length").flatMap { Int64($0) }
  }
}
