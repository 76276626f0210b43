/// Takes messages out of the platform: a mail program, a provider of text messages.
public protocol MessageCarrier: Sendable {
  /// Hands a message over.
  ///
  /// - Throws: `CarrierFailure` where it wasn't taken.
  func carry(_ message: CarriedMessage) async throws(CarrierFailure)
}
