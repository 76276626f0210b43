import HTTPTypes
import Hummingbird
import Services
import Titles

/// 目录与政策: the list, one table or text, the preview of a new edition, publishing.
struct OfficeReferencesController: Sendable {
  let references: ReferenceService
  let exports: ExportService
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeReferences) { request, context in
      let tables = try await references.tables(for: context.viewer)
      if try request.formQuery().asksForSpreadsheet {
        return try await exports.answer(OfficeLists.references, in: .office, for: context.viewer, to: request) { $0.cut(tables) }
      }
      return shells.office(OfficeReferencesPage(tables: tables).body, at: .catalog, request, context).response()
    }
    groups.office.on(Routes.officeReference) { request, context, key in
      try await show(ReferenceKey.file(key), nil, nil, request, context)
    }
    groups.office.on(Routes.officeReferencePreview) { request, context, key in
      try await preview(ReferenceKey.file(key), request, context)
    }
    groups.office.on(Routes.officeReferencePublish) { request, context, key in
      try await publish(ReferenceKey.file(key), request, context)
    }
    groups.office.on(Routes.officeReferenceWithdraw) { request, context, key in
      try await withdraw(ReferenceKey.file(key), request, context)
    }
  }

  private func show(
    _ name: String, _ draft: ReferenceDraft?, _ refusal: Refusal?, _ request: Request, _ context: OfficeContext
  ) async throws -> Response {
    let file = try await references.file(name, for: context.viewer)
    let shown = try request.formQuery().day("edition").flatMap { day in file.editions.first { $0.from == day } } ?? file.current
    guard let shown else { throw NotFound("目录") }
    var typed = draft ?? ReferenceDraft()
    if draft == nil {
      typed.from = clock.now().day.description
      typed.content = shown.content
    }
    let columns = references.columns(of: shown, in: name)
    if refusal == nil, draft == nil, try request.formQuery().asksForSpreadsheet, !columns.isEmpty {
      let table = try CSV(shown.content, file: name)
      return try await exports.answer(
        OfficeLists.reference(file.label, columns), in: .office, filters: ["\(shown.from)起生效的版本"], for: context.viewer,
        to: request
      ) { $0.cut(table.rows).map(table.cells) }
    }
    let page = OfficeReferencePage(
      file: file, shown: shown, columns: columns, draft: typed, isTyped: draft != nil, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .catalog, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func preview(_ name: String, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.catalog)
    let form = try context.form()
    let draft = ReferenceDraft(form)
    if form.has("_back") { return try await show(name, draft, nil, request, context) }
    do {
      let change = try await references.preview(draft, of: name, for: context.viewer)
      let file = try await references.file(name, for: context.viewer)
      let page = OfficeReferencePreviewPage(file: file, draft: draft, change: change)
      return shells.office(page.body(context.formToken), at: .catalog, request, context).response()
    } catch let refusal as Refusal {
      return try await show(name, draft, refusal, request, context)
    }
  }

  private func publish(_ name: String, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.catalog)
    let draft = ReferenceDraft(try context.form())
    do {
      let change = try await references.publish(draft, of: name, by: context.viewer)
      let when = change.from > clock.now().day ? "将于 \(change.from) 起生效" : "立即生效"
      context.flash(.success, "已发布，\(when)：新增 \(change.added.count) 行，删除 \(change.removed.count) 行。")
    } catch let refusal as Refusal {
      return try await show(name, draft, refusal, request, context)
    }
    return .seeOther(Routes.officeReference(ReferenceKey.key(name)).description)
  }

  private func withdraw(_ name: String, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.catalog)
    do {
      guard let day = try context.form().day("from") else {
        throw Refusal("date-invalid", "没有指明要撤回的版本，请在版本列表中点击“撤回”。")
      }
      try await references.withdraw(name, from: day, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(name, nil, refusal, request, context)
    }
    context.flash(.success, "已撤回尚未生效的版本。")
    return .seeOther(Routes.officeReference(ReferenceKey.key(name)).description)
  }
}

/// How a file of the reference data is called in an address: a slash would be taken for one of the path.
enum ReferenceKey {
  static func key(_ file: String) -> String { file.replacing("/", with: "~") }

  static func file(_ key: String) -> String { key.replacing("~", with: "/") }
}

extension ReferenceDraft {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    from = form.text("from")
    source = form.text("source")
    content = form["content"] ?? ""
  }
}
