public import Titles

/// Signs PDF files per PAdES baseline B: an incremental update with an invisible signature over the whole file.
///
/// Takes files as this system writes them (classic cross-reference table). Safe to use from any thread.
public struct PDFSigner: Sendable {
  /// What the signature says besides who signed and when.
  public struct Statement: Equatable, Sendable {
    /// Who signs, as readers show it.
    public var name: String
    /// Why, such as 签发职称证书.
    public var reason: String

    /// A statement.
    public init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  private let signature: CMSSignature
  private let timestamp: TimestampSource?

  /// A time stamp token with its certificates fits into this many bytes.
  private static let timestampRoom = 12_288

  /// A signer.
  ///
  /// - Parameter timestamp: adds a time stamp to each signature (baseline T); nil adds none.
  public init(_ identity: SigningIdentity, timestamp: TimestampSource? = nil) {
    signature = CMSSignature(identity)
    self.timestamp = timestamp
  }

  /// The file with a signature appended.
  ///
  /// - Throws: `SigningError`, and what an external signer or the time stamp source throws.
  public func sign(_ pdf: [UInt8], at moment: Moment, statement: Statement) throws -> [UInt8] {
    let room = signature.sizeEstimate + (timestamp == nil ? 0 : PDFSigner.timestampRoom)
    var update = try SignatureUpdate(pdf, moment: moment, statement: statement, room: room)
    let contents = try signature.make(digest: update.digest, timestamp: timestamp)
    try update.fill(contents)
    return update.bytes
  }
}
