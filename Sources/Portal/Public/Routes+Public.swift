/// The public portal.
extension Routes {
  /// Whether requests are served.
  static let health = Route(.get, "/healthz")
  /// Whether the database answers too.
  static let ready = Route(.get, "/readyz")
  /// 站内搜索.
  static let search = Route(.get, "/search")
  /// 大字版, 高对比度.
  static let display = Route(.get, "/display")
  /// 无障碍.
  static let accessibility = Route(.get, "/accessibility")
  /// What would have been sent by text message, in a demonstration.
  static let demoOutbox = Route(.get, "/demo/outbox")
}
