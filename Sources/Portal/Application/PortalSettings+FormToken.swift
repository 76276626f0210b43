import Crypto

extension PortalSettings {
  /// The token that forms carry for a session, for clients that send them without having fetched a page.
  public func formToken(session: String) -> String {
    let key = SigningKey(key.withUnsafeBytes { Array($0) })
    return FormTokens<PortalRequestContext>.token(for: "session:\(session)", key)
  }
}
