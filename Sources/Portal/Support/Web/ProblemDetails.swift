import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Titles

/// An error for programs: `application/problem+json` (RFC 9457) with all reasons.
struct ProblemDetails: Encodable, Sendable {
  let title: String
  let status: Int
  /// The sentences, one after the other.
  let detail: String
  /// The request's number in the log.
  let instance: String
  let errors: [Reason]

  init(_ page: ErrorPage) {
    title = page.title
    status = page.status.code
    detail = page.reasons.map(\.sentence).joined(separator: " ")
    instance = page.reference
    errors = page.reasons
  }

  /// The answer.
  func response() -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let headers: HTTPFields = [.contentType: "application/problem+json; charset=utf-8", .cacheControl: "no-store"]
    // Texts and a number always encode; an empty body would still carry the status.
    let data = (try? encoder.encode(self)) ?? Data()
    return Response(
      status: HTTPResponse.Status(code: status), headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }
}
