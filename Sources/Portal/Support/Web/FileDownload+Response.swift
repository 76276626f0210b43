import Hummingbird
import NIOCore
import Services

extension FileDownload {
  /// The answer: a file to save.
  func response(to request: Request) async throws -> Response {
    let download = Download(fileName: fileName, contentType: contentType, length: bytes.count)
    return try await download.response(to: request) { range in ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range])) }
  }
}
