import Services
import Titles

/// One article of the portal.
struct ArticlePage: Equatable {
  var article: Article
}

extension ArticlePage {
  /// The page as it is shown.
  var body: PageBody {
    let list = Routes.articles().with("kind", article.kind.rawValue)
    let crumbs = [
      Link("首页", Routes.home().description), Link("政策资讯", Routes.articles().description),
      Link(article.kind.label, list.description), Link(article.title),
    ]
    return PageBody(article.title, crumbs: crumbs, Card(article.title, level: 1, lead: facts, "\(text)").html)
  }

  private var facts: HTML {
    let day = article.publishedOn.map { "　发布日期：\($0)" } ?? ""
    let number = article.number.isEmpty ? "" : "　文号：\(article.number)"
    return "来源：\(article.source)\(number)\(day)"
  }

  /// The text alone, for its preview too.
  var text: HTML { "<div class=\"article\">\(each: article.blocks, ArticlePage.html)</div>" }

  private static func html(_ block: ArticleBlock) -> HTML {
    switch block {
    case .heading(let text): "<h2>\(text)</h2>\n"
    case .paragraph(let spans): "<p>\(each: spans, link)</p>\n"
    case .list(let items): "<ul>\(each: items, { "<li>\(each: $0, link)</li>" })</ul>\n"
    }
  }

  private static func link(_ span: ArticleSpan) -> HTML { Link(span.text, span.address).plain }
}

extension Link {
  /// The words themselves where it leads nowhere.
  fileprivate var plain: HTML { href == nil ? "\(title)" : html }
}
