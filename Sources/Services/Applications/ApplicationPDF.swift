/// 申报书 as a file.
public struct ApplicationPDF: Sendable, Equatable {
  /// The PDF.
  public let bytes: [UInt8]
  /// The name that it is saved under.
  public let fileName: String
}
