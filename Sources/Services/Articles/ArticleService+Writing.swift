import Database
import Storage
public import Titles

/// What the reform office does with articles.
extension ArticleService {
  /// One page of all articles, the last changed first.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func all(
    _ state: ArticleState?, in window: ListWindow, for viewer: Viewer
  ) async throws -> ListPage<ArticleHeading> {
    try Access.decide(viewer, .administer(.articles), .office).enforce("页面")
    return try await platform.store.database.read { reader in
      try articles.all(state, in: window, reader)
    }
  }

  /// One article.
  ///
  /// - Throws: `NotFound` where there is none.
  public func file(of id: ArticleID, for viewer: Viewer) async throws -> ArticleFile {
    try Access.decide(viewer, .administer(.articles), .office).enforce("页面")
    let stored = try await platform.store.database.read { reader in try load(id, reader) }
    return ArticleFile(
      id: id, entry: ArticleEntry(stored), state: stored.state, preview: Article(stored), version: stored.version)
  }

  /// Begins an article, as a draft.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  public func create(_ entry: ArticleEntry, by viewer: Viewer) async throws -> ArticleID {
    try Access.decide(viewer, .administer(.articles), .office).enforce("页面")
    let now = platform.clock.now()
    var article = StoredArticle(
      id: platform.store.ids.make(), kind: .news, title: "", source: "", number: "", body: "", at: now)
    try entry.write(to: &article)
    try await platform.store.database.write { [article] transaction in
      try LiveAdministrator.require(.articles, of: viewer, platform.store, transaction)
      try articles.insert(article, in: transaction)
      try note("article.create", article.id, viewer, now, transaction)
    }
    return article.id
  }

  /// Changes an article; one that is published changes for everybody at once.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken, or where somebody else saved meanwhile.
  public func change(_ entry: ArticleEntry, of id: ArticleID, version: Int, by viewer: Viewer) async throws {
    try await write("article.change", id, version, viewer) { article, now throws(Refusal) in
      let day = article.publishedOn
      try entry.write(to: &article)
      if article.state != .draft, article.publishedOn == nil { article.publishedOn = day }
    }
  }

  /// Publishes an article.
  ///
  /// - Throws: `Refusal` where it is published already.
  public func publish(_ id: ArticleID, version: Int, by viewer: Viewer) async throws {
    try await write("article.publish", id, version, viewer) { article, now throws(Refusal) in
      guard article.state != .published else { throw Refusal("published", "这篇文章已经发布，不需要重复操作。") }
      article.state = .published
      if article.publishedOn == nil { article.publishedOn = now.day }
    }
  }

  /// Takes an article from the portal; it can be published again.
  ///
  /// - Throws: `Refusal` where it isn't published.
  public func withdraw(_ id: ArticleID, version: Int, by viewer: Viewer) async throws {
    try await write("article.withdraw", id, version, viewer) { article, _ throws(Refusal) in
      guard article.state == .published else { throw Refusal("not-published", "这篇文章没有发布，不需要撤下。") }
      article.state = .withdrawn
    }
  }

  /// Removes an article that the public doesn't read.
  ///
  /// - Throws: `Refusal` where it is published.
  public func remove(_ id: ArticleID, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.articles), .office).enforce("页面")
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.articles, of: viewer, platform.store, transaction)
      guard try load(id, transaction).state != .published else {
        throw Refusal("published", "这篇文章已经发布，请先撤下再删除。")
      }
      try articles.remove(id, in: transaction)
      try note("article.delete", id, viewer, platform.clock.now(), transaction)
    }
  }

  private func write(
    _ action: String, _ id: ArticleID, _ version: Int, _ viewer: Viewer,
    _ change: @escaping @Sendable (inout StoredArticle, Moment) throws(Refusal) -> Void
  ) async throws {
    try Access.decide(viewer, .administer(.articles), .office).enforce("页面")
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.articles, of: viewer, platform.store, transaction)
      var article = try load(id, transaction)
      guard article.version == version else {
        throw Refusal("stale", "您打开页面之后，这篇文章已被修改，本次没有保存；请核对您填写的内容后重新提交。")
      }
      try change(&article, now)
      article.updatedAt = now
      guard try articles.save(article, in: transaction) else { throw NotFound("文章") }
      try note(action, id, viewer, now, transaction)
    }
  }

  private func load(_ id: ArticleID, _ reader: Reader) throws -> StoredArticle {
    guard let article = try articles.load(id, in: reader) else { throw NotFound("文章") }
    return article
  }

  private func note(
    _ action: String, _ id: ArticleID, _ viewer: Viewer, _ now: Moment, _ transaction: Transaction
  ) throws {
    try audit.append(action, on: id.rawValue, by: viewer.account, at: now, in: transaction)
  }
}
