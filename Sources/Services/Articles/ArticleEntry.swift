import Storage
import Titles

/// An article as it is typed.
public struct ArticleEntry: Sendable, Equatable {
  /// 栏目: the raw value of an `ArticleKind`.
  public var kind = ""
  /// 标题.
  public var title = ""
  /// 来源.
  public var source = ""
  /// 文号.
  public var number = ""
  /// 发布日期, as typed; empty: the day on which it is published.
  public var publishedOn = ""
  /// 正文.
  public var body = ""

  /// The most characters of 标题.
  public static let titleLimit = 100
  /// The most characters of 正文.
  public static let bodyLimit = 50_000

  /// Nothing typed yet.
  public init() {}

  init(_ article: StoredArticle) {
    kind = article.kind.rawValue
    title = article.title
    source = article.source
    number = article.number
    publishedOn = article.publishedOn?.description ?? ""
    body = article.body
  }

  /// Checks everything and writes it into `article`.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  func write(to article: inout StoredArticle) throws(Refusal) {
    var check = EntryCheck()
    article.kind = check.choice(kind, "kind", "栏目") ?? article.kind
    article.title = check.text(title, "title", "标题", limit: ArticleEntry.titleLimit)
    article.source = check.text(source, "source", "来源", limit: 50)
    article.number = check.text(number, "number", "文号", limit: 50, isRequired: false)
    article.body = TextRules.cleaned(body, allowsLines: true)
    if article.body.isEmpty {
      check.refuse("missing", "请填写正文。", "body")
    } else if let reason = TextRules.problem(
      in: article.body, label: "正文", limit: ArticleEntry.bodyLimit, allowsLines: true, field: "body")
    {
      check.refuse(reason.code, reason.sentence, "body")
    }
    if publishedOn.isEmpty {
      article.publishedOn = nil
    } else if let day = Day(publishedOn) {
      article.publishedOn = day
    } else {
      check.refuse("date-invalid", "发布日期应为年-月-日，例如 2025-08-20。", "publishedOn")
    }
    try check.finish()
  }
}
