import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The answer to an uploaded photo: where it is now.
struct PhotoReply: Encodable, Sendable {
  /// Its address.
  let href: String

  /// 201 with the address.
  func response() throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return Response(
      status: .created, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(self))))
  }
}
