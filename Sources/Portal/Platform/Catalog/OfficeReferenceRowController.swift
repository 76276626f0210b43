import Hummingbird
import Services
import Titles

/// 目录与政策 row by row: the form of one row, and the preview of what it changes.
struct OfficeReferenceRowController: Sendable {
  let references: ReferenceService
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeReferenceRow) { request, context, key in
      try await open(ReferenceKey.file(key), request, context)
    }
    groups.office.on(Routes.officeReferenceRowCheck) { request, context, key in
      try await check(ReferenceKey.file(key), request, context)
    }
  }

  /// The row of an edition that the address names by its place; without one a new row.
  private func open(_ name: String, _ request: Request, _ context: OfficeContext) async throws -> Response {
    let file = try await references.file(name, for: context.viewer)
    let query = try request.formQuery()
    let edition = query.day("edition").flatMap { day in file.editions.first { $0.from == day } } ?? file.current
    guard let edition, name.hasSuffix(".csv"), let table = try? CSV(edition.content, file: name) else { throw NotFound("目录") }
    let today = clock.now().day
    var draft = ReferenceRowDraft()
    draft.from = max(edition.from, today).description
    if let position = query.int("row") {
      guard table.rows.indices.contains(position) else { throw NotFound("目录") }
      let cells = table.cells(table.rows[position])
      draft.was = CSV.line(cells)
      draft.cells = Dictionary(zip(table.columns, cells)) { first, _ in first }
    } else if table.columns.contains(ReferenceColumn.begin) {
      draft.cells[ReferenceColumn.begin] = draft.from
    }
    return try await show(draft, nil, name, request, context)
  }

  private func show(
    _ draft: ReferenceRowDraft, _ refusal: Refusal?, _ name: String, _ request: Request, _ context: OfficeContext
  ) async throws -> Response {
    let file = try await references.file(name, for: context.viewer)
    guard let edition = file.current else { throw NotFound("目录") }
    let columns = references.columns(of: edition, in: name)
    guard !columns.isEmpty else { throw NotFound("目录") }
    // What is wrong with the table as a whole belongs to no field of this form.
    let reasons = (refusal?.reasons ?? []).map { $0.field == "content" ? Reason($0.code, $0.sentence) : $0 }
    let page = OfficeReferenceRowPage(file: file, columns: columns, draft: draft, issues: FormIssues(reasons))
    return shells.office(page.body(context.formToken), at: .catalog, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func check(_ name: String, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.catalog)
    let form = try context.form()
    let row = ReferenceRowDraft(form)
    if form.has("_back") { return try await show(row, nil, name, request, context) }
    do {
      let draft = try await references.draft(row, of: name, for: context.viewer)
      let change = try await references.preview(draft, of: name, for: context.viewer)
      let file = try await references.file(name, for: context.viewer)
      let page = OfficeReferencePreviewPage(file: file, draft: draft, change: change, row: row)
      return shells.office(page.body(context.formToken), at: .catalog, request, context).response()
    } catch let refusal as Refusal {
      return try await show(row, refusal, name, request, context)
    }
  }
}

extension ReferenceRowDraft {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    from = form.text("from")
    source = form.text("source")
    was = form.has("was") ? form["was"] : nil
    ends = form.flag("ends")
    for entry in form.under("cell.").entries { cells[entry.name] = entry.value }
  }

  /// The same as a form sends it.
  var fields: FormBody {
    var fields = FormBody(["from": from, "source": source])
    if let was { fields.add("was", was) }
    for (name, value) in cells.sorted(by: { $0.key < $1.key }) { fields.add("cell.\(name)", value) }
    return fields
  }
}
