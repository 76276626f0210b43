import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the server answers to an autosave.
enum AutosaveReply: Sendable, Equatable {
  /// Stored: 200 with the new version and the time of day (HH:mm:ss). `status` is the section's new state, shown in the
  /// section list as `{"label","tone"}`. `fields` holds the markup of fields that look otherwise now (other choices, shown
  /// or hidden), by their names; `sections` the states of all sections, in the order of the list.
  case saved(version: Int, time: String, status: StatusTag?, fields: [String: HTML] = [:], sections: [StatusTag] = [])
  /// Somebody (another tab, another device) stored another value in the meantime: 409 with both, field by field.
  case conflict(version: Int, fields: [Conflict])

  /// A field that was changed in two places.
  struct Conflict: Sendable, Equatable, Encodable {
    let name: String
    let label: String
    /// What stands on the server, as the form would send it; several for a checkbox group.
    let theirs: [String]
  }

  /// The answer.
  func response() throws -> Response {
    let status: HTTPResponse.Status
    switch self {
    case .saved: status = .ok
    case .conflict: status = .conflict
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let headers: HTTPFields = [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"]
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(body))))
  }

  private var body: Body {
    switch self {
    case .saved(let version, let time, let status, let fields, let sections):
      Body(
        version: version, time: time, status: status.map(Status.init),
        fields: fields.isEmpty ? nil : fields.mapValues { String(decoding: $0.bytes, as: UTF8.self) },
        sections: sections.isEmpty ? nil : sections.map(Status.init), conflicts: nil)
    case .conflict(let version, let fields):
      Body(version: version, time: nil, status: nil, fields: nil, sections: nil, conflicts: fields)
    }
  }

  private struct Status: Encodable {
    let label: String
    let tone: Tone

    init(_ tag: StatusTag) {
      label = tag.label
      tone = tag.tone
    }
  }

  private struct Body: Encodable {
    let version: Int
    let time: String?
    let status: Status?
    let fields: [String: String]?
    let sections: [Status]?
    let conflicts: [Conflict]?
  }
}
