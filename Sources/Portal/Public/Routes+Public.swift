import HTTPTypes
import Titles

/// The public portal.
extension Routes {
  /// Whether the process is alive.
  static let health = FixedRoute(.get, "/healthz")
  /// Whether requests are to be sent here: the database answers, its schema is right, and the node isn't about to end.
  static let ready = FixedRoute(.get, "/readyz")
  /// 站内搜索.
  static let search = FixedRoute(.get, "/search")
  /// 政策资讯: 资讯, 政策, 操作手册.
  static let articles = FixedRoute(.get, "/articles")
  static let article = Route<ArticleID>(.get, "/articles/{article}")
  /// 模板下载.
  static let templates = FixedRoute(.get, "/templates")
  /// A template as a PDF; whether its fields can be filled in stands in its query.
  static let template = Route<String>(.get, "/templates/{template}")
  /// 大字版, 高对比度.
  static let display = FixedRoute(.get, "/display")
  /// 无障碍.
  static let accessibility = FixedRoute(.get, "/accessibility")
  /// What would have been sent by text message, in a demonstration.
  static let demoOutbox = FixedRoute(.get, "/demo/outbox")

  /// The file of a template.
  static func templateFile(_ template: FormTemplate, isFillable: Bool) -> SiteURL {
    self.template(template.slug).with("fillable", isFillable ? "1" : "")
  }
}
