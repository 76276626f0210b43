import HTTPTypes
import Hummingbird
import NIOCore
import Titles

/// A stored file of a certificate, as the browser gets it.
struct CertificateFile: Sendable {
  private let download: Download
  private let bytes: [UInt8]

  init(
    _ certificate: Certificate, _ format: CertificateFormat, _ bytes: [UInt8], _ disposition: Download.Disposition
  ) {
    self.bytes = bytes
    download = Download(
      fileName: "职称证书\(certificate.number).\(format.fileExtension)", contentType: format.contentType,
      length: bytes.count, disposition: disposition,
      entityTag: certificate.sha256(of: format).map { "\"\($0.prefix(32))\"" })
  }

  /// The answer, whole or the range that was asked for.
  func response(to request: Request) async throws -> Response {
    try await download.response(to: request) { range in
      ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range]))
    }
  }
}
