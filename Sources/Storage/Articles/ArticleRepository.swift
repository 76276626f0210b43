public import Database
public import Titles

/// Articles of the portal, and the search in those that are published.
public struct ArticleRepository: Sendable {
  /// Has no state of its own.
  public init() {}

  /// More articles than this are not counted.
  public static let countLimit = 1_000

  /// One page of what is published, the latest first.
  ///
  /// - Parameters:
  ///   - kind: articles of one kind; nil for all.
  ///   - text: what must stand in the title or the text; empty for all.
  public func published(
    _ kind: ArticleKind?, containing text: String, in window: ListWindow, _ reader: Reader
  ) throws -> ListPage<ArticleHeading> {
    var conditions: [SQL] = ["a.state = 'published'"]
    if let kind { conditions.append("a.kind = \(kind)") }
    if !text.isEmpty {
      let query = GramQuery(text)
      guard !query.parts.isEmpty else { return ListPage(rows: [], total: 0) }
      conditions += query.conditions(at: .articles)
    }
    return try page(conditions.joined(by: " AND "), order: "a.published_on DESC, a.id DESC", window, reader)
  }

  /// One page of all articles, the last changed first.
  public func all(_ state: ArticleState?, in window: ListWindow, _ reader: Reader) throws -> ListPage<ArticleHeading> {
    let filter: SQL = state.map { "a.state = \($0)" } ?? "1 = 1"
    return try page(filter, order: "a.updated_at DESC, a.id DESC", window, reader)
  }

  private func page(
    _ filter: SQL, order: SQL, _ window: ListWindow, _ reader: Reader
  ) throws -> ListPage<ArticleHeading> {
    let rows = try reader.all(
      """
      SELECT a.id, a.kind, a.title, a.source, a.state, a.published_on, a.updated_at FROM articles a
      WHERE \(raw: filter) ORDER BY \(raw: order) LIMIT \(window.limit) OFFSET \(window.offset)
      """
    ) { row in
      ArticleHeading(
        id: try row.get(0), kind: try row.get(1), title: try row.get(2), source: try row.get(3), state: try row.get(4),
        publishedOn: try row.get(5), updatedAt: try row.get(6))
    }
    let limit = ArticleRepository.countLimit
    let sql: SQL = "SELECT COUNT(*) FROM (SELECT a.id FROM articles a WHERE \(raw: filter) LIMIT \(limit)) f"
    return ListPage(rows: rows, total: try reader.value(sql) ?? 0)
  }

  /// The article with this id, or nil.
  public func load(_ id: ArticleID, in reader: Reader) throws -> StoredArticle? {
    let sql: SQL = """
      SELECT id, kind, title, source, number, body, state, published_on, version, updated_at FROM articles WHERE id = \(id)
      """
    return try reader.first(sql) { row in
      StoredArticle(
        id: try row.get(0), kind: try row.get(1), title: try row.get(2), source: try row.get(3), number: try row.get(4),
        body: try row.get(5), state: try row.get(6), publishedOn: try row.get(7), version: try row.get(8),
        updatedAt: try row.get(9))
    }
  }

  /// Writes a new article.
  public func insert(_ article: StoredArticle, in transaction: Transaction) throws {
    try transaction.run(
      """
      INSERT INTO articles (id, kind, title, source, number, body, state, published_on, version, created_at, updated_at)
      VALUES (\(article.id), \(article.kind), \(article.title), \(article.source), \(article.number), \(article.body),
        \(article.state), \(article.publishedOn), \(article.version), \(article.updatedAt), \(article.updatedAt))
      """)
    try index(article, in: transaction)
  }

  /// Saves an article that was loaded before.
  ///
  /// - Returns: false where somebody else has changed it since: nothing is written then.
  public func save(_ article: StoredArticle, in transaction: Transaction) throws -> Bool {
    let changed = try transaction.run(
      """
      UPDATE articles SET kind = \(article.kind), title = \(article.title), source = \(article.source),
        number = \(article.number), body = \(article.body), state = \(article.state), published_on = \(article.publishedOn),
        updated_at = \(article.updatedAt), version = version + 1
      WHERE id = \(article.id) AND version = \(article.version)
      """)
    guard changed == 1 else { return false }
    try index(article, in: transaction)
    return true
  }

  /// Removes an article.
  public func remove(_ id: ArticleID, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM article_grams WHERE article_id = \(id)")
    try transaction.run("DELETE FROM articles WHERE id = \(id)")
  }

  /// Only what is published can be found.
  private func index(_ article: StoredArticle, in transaction: Transaction) throws {
    try transaction.run("DELETE FROM article_grams WHERE article_id = \(article.id)")
    guard article.state == .published else { return }
    for gram in GramQuery.grams(of: article.title + " " + article.body).sorted() {
      try transaction.run("INSERT INTO article_grams (gram, article_id) VALUES (\(gram), \(article.id))")
    }
  }
}
