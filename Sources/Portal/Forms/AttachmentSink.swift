import NIOCore
import Services
import Titles

/// Streams an uploaded file into the platform, where it is checked by its content.
struct AttachmentSink: UploadSink {
  private let intake: AttachmentIntake

  init(_ intake: AttachmentIntake) {
    self.intake = intake
  }

  mutating func write(_ bytes: ByteBuffer) async throws {
    try await intake.write(Array(bytes.readableBytesView))
  }

  mutating func finish() async throws -> FileReference {
    try await intake.finish()
  }

  mutating func cancel() async {
    await intake.cancel()
  }
}
