import NIOCore
import Services
import Titles

/// Streams a file to where it is checked and never stored.
struct CheckedFileSink: UploadSink {
  private let intake: CertificateFileIntake

  init(_ intake: CertificateFileIntake) {
    self.intake = intake
  }

  mutating func write(_ bytes: ByteBuffer) async throws {
    try await intake.write(Array(bytes.readableBytesView))
  }

  mutating func finish() async throws -> CertificateFileIntake.File {
    try await intake.finish()
  }

  mutating func cancel() async {
    await intake.cancel()
  }
}
