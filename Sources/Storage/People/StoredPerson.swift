public import Titles

/// A natural person as pages may show them: numbers are masked.
public struct StoredPerson: Sendable, Equatable {
  /// Their id.
  public let id: PersonID
  /// The name of the identity document.
  public let name: String
  /// 证件类型.
  public let documentKind: IdentityDocumentKind
  /// 证件号码, masked.
  public let documentMasked: String
  /// 手机号, masked.
  public let mobileMasked: String
  /// 免冠照, where one was uploaded.
  public let photo: AttachmentID?
  /// Whether 基本信息 was saved before.
  public let hasProfile: Bool
  /// Raised by every change of 基本信息.
  public let version: Int
}
