import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Synchronization
import TestKit
import Testing
import Titles

@testable import Portal

@Suite struct StoredFileTests {
  /// Remembers the pieces that a body is written in.
  private final class Pieces: ResponseBodyWriter, Sendable {
    let all = Mutex<[[UInt8]]>([])

    func write(_ buffer: ByteBuffer) async throws {
      all.withLock { $0.append(Array(buffer.readableBytesView)) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  @Test("a file is read piece by piece while it is sent, whole or in part")
  func pieces() async throws {
    let test = try await TestPlatform()
    let viewer = try await test.viewer(try await test.person("演示申报人", number: 1))
    let service = AttachmentService(platform: test.platform)
    // A long comment before everything else.
    let bytes = Array("%PDF-1.4\n%".utf8) + [UInt8](repeating: 32, count: 600_000) + [10] + TestFiles.pdf()
    let file = try await service.receive(bytes, .pdf, name: "材料.pdf", by: viewer)
    let stored = StoredFile(try await service.content(file.id, for: viewer), of: service)
    for (range, expected) in [(nil, bytes), ("bytes=100-300099", Array(bytes[100..<300_100]))] as [(String?, [UInt8])] {
      var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
      head.headerFields[.range] = range
      let answer = try await stored.response(to: Request(head: head, body: RequestBody(buffer: ByteBuffer())))
      #expect(answer.status == (range == nil ? .ok : .partialContent))
      let pieces = Pieces()
      try await answer.body.write(pieces)
      let sizes = pieces.all.withLock { $0.map(\.count) }
      #expect(sizes.count == (expected.count + 262_143) / 262_144)
      #expect(sizes.allSatisfy { $0 <= 262_144 })
      #expect(pieces.all.withLock { $0.flatMap { $0 } } == expected)
    }
  }
}
