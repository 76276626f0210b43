import NIOCore
import Services
import Titles

/// Hands the bytes of an upload on to the service that checks and keeps them.
struct IntakeSink: UploadSink {
  typealias Stored = FileReference

  let intake: AttachmentIntake

  init(_ intake: AttachmentIntake) {
    self.intake = intake
  }

  mutating func write(_ bytes: ByteBuffer) async throws {
    try await intake.write(Array(bytes.readableBytesView))
  }

  mutating func finish() async throws -> FileReference { try await intake.finish() }

  mutating func cancel() async { await intake.cancel() }
}
