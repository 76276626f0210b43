import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a choice by typing is told: `{"items":[{"value","label","hint"}]}`.
struct SearchReply: ResponseGenerator, Sendable {
  let items: [Choice]

  private struct Body: Encodable {
    let items: [Item]
  }

  private struct Item: Encodable {
    let value: String
    let label: String
    let hint: String?
  }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = Body(items: items.map { Item(value: $0.value, label: $0.label, hint: $0.hint) })
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(body))))
  }
}
