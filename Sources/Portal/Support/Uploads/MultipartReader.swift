import HTTPTypes
import Hummingbird
import NIOCore
import Titles

/// Reads a posted form with files: small fields are collected, each file streams into a sink of the caller's, the form
/// token is checked before the first file is taken.
struct MultipartReader: Sendable {
  /// How much is taken.
  struct Limits: Sendable {
    /// Bytes of all fields that are no files.
    var fieldBytes = 1 << 20
    /// Bytes of one file.
    var fileBytes = 10 << 20
    /// Bytes of the whole body.
    var bodyBytes = 60 << 20
    var parser = MultipartParser.Limits()
  }

  /// A form with its files; a file that was refused stands with its reasons.
  struct Outcome<Stored: Sendable>: Sendable {
    var form: FormBody
    var files: [(part: UploadedPart, result: Result<Stored, Refusal>)]
  }

  let limits: Limits

  init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads the whole body.
  ///
  /// - Parameter open: gives the sink of a file that is about to arrive, or refuses it with a `Refusal`.
  /// - Throws: `PageError` for a wrong token, type or length, `FormError` for a broken body, what a sink throws besides `Refusal`.
  func read<Sink: UploadSink>(
    _ request: Request, _ context: some PortalContext, open: (UploadedPart) async throws -> Sink
  ) async throws -> Outcome<Sink.Stored> {
    guard let type = request.headers[.contentType], let parameters = HeaderParameters(type),
      parameters.value == "multipart/form-data", let boundary = parameters["boundary"]
    else { throw PageError.unsupportedBody }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
      throw PageError.tooLarge(limit: limits.bodyBytes)
    }
    var parser = try MultipartParser(boundary: boundary, limits: limits.parser)
    var assembly = MultipartAssembly<Sink>(limits: limits, token: context.formToken)
    do {
      var count = 0
      for try await buffer in request.body {
        count += buffer.readableBytes
        guard count <= limits.bodyBytes else { throw PageError.tooLarge(limit: limits.bodyBytes) }
        for event in try parser.feed(buffer.readableBytesView) { try await assembly.take(event, open: open) }
      }
      try parser.finish()
      return try assembly.outcome()
    } catch {
      await assembly.cancel()
      throw error
    }
  }
}
