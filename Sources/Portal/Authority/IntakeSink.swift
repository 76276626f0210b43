import NIOCore
import Services
import Titles

/// Hands the bytes of an uploaded file on to where files are checked and kept.
struct IntakeSink: UploadSink {
  let intake: AttachmentIntake

  func write(_ bytes: ByteBuffer) async throws { try await intake.write(Array(bytes.readableBytesView)) }

  func finish() async throws -> FileReference { try await intake.finish() }

  func cancel() async { await intake.cancel() }
}
