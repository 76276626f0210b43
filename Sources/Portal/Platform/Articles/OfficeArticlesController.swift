import HTTPTypes
import Hummingbird
import Services
import Titles

/// 资讯与手册: the list, writing, publishing, withdrawing.
struct OfficeArticlesController: Sendable {
  let articles: ArticleService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeArticles) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeArticleNew) { request, context in
      try context.require(.articles)
      return form(OfficeArticlePage(), request, context)
    }
    groups.office.on(Routes.officeArticleCreate) { request, context in try await create(request, context) }
    groups.office.on(Routes.officeArticle) { request, context, id in try await show(id, nil, nil, request, context) }
    groups.office.on(Routes.officeArticleSave) { request, context, id in try await save(id, request, context) }
    groups.office.on(Routes.officeArticlePublish) { request, context, id in
      try await act(id, request, context, "已发布，门户上立即可以看到。") {
        try await articles.publish(id, version: $0, by: context.viewer)
      }
    }
    groups.office.on(Routes.officeArticleWithdraw) { request, context, id in
      try await act(id, request, context, "已撤下，门户上不再显示。") {
        try await articles.withdraw(id, version: $0, by: context.viewer)
      }
    }
    groups.office.on(Routes.officeArticleDelete) { request, context, id in try await remove(id, request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let state = ArticleState(rawValue: query.text("state"))
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.articles, in: .office, filters: [state.map { "状态：\($0.label)" }], for: context.viewer, to: request
      ) { try await articles.all(state, in: $0, for: context.viewer).rows }
    }
    let found = try await articles.all(
      state, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeArticlesPage(
      state: state, found: found, page: page, address: ListAddress(Routes.officeArticles().description, query))
    return shells.office(shown.body, at: .articles, request, context).response()
  }

  private func form(_ page: OfficeArticlePage, _ request: Request, _ context: OfficeContext) -> HTML {
    shells.office(page.body(context.formToken), at: .articles, request, context)
  }

  private func create(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.articles)
    let entry = ArticleEntry(try context.form())
    do {
      let id = try await articles.create(entry, by: context.viewer)
      context.flash(.success, "已保存为草稿；核对下方预览后点击“发布”，门户上才会显示。")
      return .seeOther(Routes.officeArticle(id).description)
    } catch let refusal as Refusal {
      let page = OfficeArticlePage(entry: entry, issues: FormIssues(refusal.reasons))
      return form(page, request, context).response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func show(
    _ id: ArticleID, _ typed: ArticleEntry?, _ version: Int?, _ request: Request, _ context: OfficeContext,
    _ refusal: Refusal? = nil
  ) async throws -> Response {
    let file = try await articles.file(of: id, for: context.viewer)
    let page = OfficeArticlePage(
      file: file, entry: typed ?? file.entry, version: version ?? file.version, issues: FormIssues(refusal?.reasons ?? []))
    return form(page, request, context).response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func save(_ id: ArticleID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.articles)
    let form = try context.form()
    let entry = ArticleEntry(form)
    do {
      try await articles.change(entry, of: id, version: form.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(id, entry, nil, request, context, refusal)
    }
    context.flash(.success, "文章已保存。")
    return .seeOther(Routes.officeArticle(id).description)
  }

  private func act(
    _ id: ArticleID, _ request: Request, _ context: OfficeContext, _ done: String, _ body: (Int) async throws -> Void
  ) async throws -> Response {
    try context.require(.articles)
    do {
      try await body(try context.form().int("version") ?? 0)
    } catch let refusal as Refusal {
      return try await show(id, nil, nil, request, context, refusal)
    }
    context.flash(.success, done)
    return .seeOther(Routes.officeArticle(id).description)
  }

  private func remove(_ id: ArticleID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.articles)
    do {
      try await articles.remove(id, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(id, nil, nil, request, context, refusal)
    }
    context.flash(.success, "文章已删除。")
    return .seeOther(Routes.officeArticles().description)
  }
}

extension ArticleEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    kind = form.text("kind")
    title = form.text("title")
    source = form.text("source")
    number = form.text("number")
    publishedOn = form.text("publishedOn")
    body = form.text("body")
  }
}
