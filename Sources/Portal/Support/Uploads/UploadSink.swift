import NIOCore

/// Where the bytes of one uploaded file go while they arrive.
protocol UploadSink {
  /// What is left when the file is complete.
  associatedtype Stored: Sendable

  /// Takes the next bytes. A `Refusal` refuses this file; other files of the same form are still taken.
  mutating func write(_ bytes: ByteBuffer) async throws

  /// The file is complete.
  mutating func finish() async throws -> Stored

  /// The file will not be completed: leave nothing behind.
  mutating func cancel() async
}
