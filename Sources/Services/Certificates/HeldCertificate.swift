public import Titles

/// A certificate in a unit's name as the unit looks at it.
public struct HeldCertificate: Sendable, Equatable {
  /// The version that stands.
  public let certificate: Certificate
  /// All versions, the newest first.
  public let versions: [Certificate]
  /// The published documents under which it can be revoked.
  public let documents: [ApprovalDocument]
  /// Why the viewer can't revoke it; empty where they can.
  public let obstacles: [Reason]
}
