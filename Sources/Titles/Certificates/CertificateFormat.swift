/// The formats that a certificate is issued in: the same page in each of them.
public enum CertificateFormat: String, CaseIterable, Hashable, Sendable {
  /// PDF (ISO 32000-1), signed per PAdES.
  case pdf
  /// OFD (GB/T 33190), the national format, with its own signature.
  case ofd

  /// The media type.
  public var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .ofd: "application/ofd"
    }
  }

  /// The end of a file's name, without dot.
  public var fileExtension: String { rawValue }
}
