import Database
import Storage
public import Titles

/// 资讯、政策、操作手册 on the portal: read by everybody, written by the reform office.
public struct ArticleService: Sendable {
  let platform: Platform
  let articles = ArticleRepository()
  let audit: AuditLog

  /// More articles than this are not counted.
  public static let countLimit = ArticleRepository.countLimit

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// One page of what is published, the latest first. The total stops at ``countLimit``.
  ///
  /// - Parameters:
  ///   - kind: articles of one kind; nil for all.
  ///   - text: what must stand in the title or the text, words of two characters and more; empty for all.
  public func published(
    _ kind: ArticleKind? = nil, containing text: String = "", in window: ListWindow
  ) async throws -> ListPage<ArticleHeading> {
    let words = TextRules.cleaned(text)
    return try await platform.store.database.read { reader in
      try articles.published(kind, containing: words, in: window, reader)
    }
  }

  /// An article that is published.
  ///
  /// - Throws: `NotFound` for any other one.
  public func article(_ id: ArticleID) async throws -> Article {
    let found = try await platform.store.database.read { reader in try articles.load(id, in: reader) }
    guard let found, found.state == .published else { throw NotFound("文章") }
    return Article(found)
  }
}
