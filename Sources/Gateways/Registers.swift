public import Titles

/// The registers of other authorities (参保, 档案, 学历学位, 职称): what the automatic checks ask.
///
/// No answer is never a block: whoever asks falls back to an upload. An implementation bounds its own waiting.
public protocol Registers: Sendable {
  /// Everything that the registers know of the holder of this document.
  func findings(of document: IdentityDocument) async -> RegisterFindings
}
