import HTTPTypes
import Hummingbird
import Services
import Titles

/// 评委会备案: the list, filing, changing, extending, ending.
struct OfficeCommitteesController: Sendable {
  let service: CommitteeService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeCommittees) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeCommitteeNew) { request, context in
      try context.require(.committees)
      let entry = CommitteeEntry(from: platform.clock.now().day, platform.reference)
      return try await form(entry, nil, request, context)
    }
    groups.office.on(Routes.officeCommitteeCreate) { request, context in try await register(request, context) }
    groups.office.on(Routes.officeCommittee) { request, context, id in
      try await show(id, request, context)
    }
    groups.office.on(Routes.officeCommitteeChange) { request, context, id in
      let file = try await service.file(id, for: context.viewer)
      let entry = CommitteeEntry(file, from: platform.clock.now().day, platform.reference)
      return try await form(entry, stored(file), request, context)
    }
    groups.office.on(Routes.officeCommitteeChangeSave) { request, context, id in try await change(id, request, context) }
    groups.office.on(Routes.officeCommitteeExtend) { request, context, id in try await extend(id, request, context) }
    groups.office.on(Routes.officeCommitteeEnd) { request, context, id in try await end(id, request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let standing: CommitteeStanding? = query.choice("standing")
    let text = query.text("name")
    let found = try await service.list(matching: text, standing, for: context.viewer)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.committees(on: platform.clock.now().day), in: .office,
        filters: [text.isEmpty ? nil : text, standing?.label], for: context.viewer, to: request
      ) { $0.cut(found) }
    }
    let page = OfficeCommitteesPage(
      text: text, standing: standing, committees: found, page: PageRequest(query), query: query,
      today: platform.clock.now().day)
    return shells.office(page.body, at: .committees, request, context).response()
  }

  private func form(
    _ entry: CommitteeEntry, _ stored: OfficeCommitteeFormPage.Stored?, _ request: Request, _ context: OfficeContext,
    issues: FormIssues = .none
  ) async throws -> HTML {
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let series = catalog.openSeries(on: today).map { series in
      OfficeCommitteeFormPage.SeriesChoices(
        code: series.code, name: series.name,
        specialties: catalog.specialties(series: series.code, on: today).map { Choice($0.code, $0.name) })
    }
    let scope = CommitteeScope(
      levels: [], series: entry.scope.filter { catalog.series($0) != nil },
      specialties: entry.scope.filter { catalog.specialty($0) != nil })
    let directions = scope.specialties(in: catalog, on: today).map { specialty in
      OfficeCommitteeFormPage.DirectionChoices(
        specialty: specialty.name, names: catalog.subspecialties(specialty: specialty.code, on: today).map(\.name))
    }
    let page = OfficeCommitteeFormPage(
      entry: entry, stored: stored,
      organisers: try await service.organisers(for: context.viewer).map { Choice($0.id.rawValue, $0.name) }, series: series,
      directions: directions, issues: issues)
    return shells.office(page.body(context.formToken), at: .committees, request, context)
  }

  private func stored(_ file: CommitteeFile, version: Int? = nil) -> OfficeCommitteeFormPage.Stored {
    .init(
      id: file.committee.id, version: version ?? file.committee.version, name: file.committee.charter.name,
      unitName: file.committee.unitName)
  }

  private func register(_ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.committees)
    let body = try context.form()
    var entry = CommitteeEntry(body)
    if entry.rearrange(body.text("do")) { return try await form(entry, nil, request, context).response() }
    do {
      let id = try await service.register(entry, by: context.viewer)
      context.flash(.success, "已备案，并已通知组建单位。")
      return .seeOther(Routes.officeCommittee(id).description)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await form(entry, nil, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
  }

  private func change(_ id: CommitteeID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    let file = try await service.file(id, for: context.viewer)
    let body = try context.form()
    var entry = CommitteeEntry(body)
    let version = body.int("version") ?? 0
    if entry.rearrange(body.text("do")) {
      return try await form(entry, stored(file, version: version), request, context).response()
    }
    do {
      try await service.change(id, entry, version: version, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      // Whoever was told that somebody else had saved, and saves again, has decided.
      let isTold = refusal.reasons.contains { $0.code == "stale" }
      let shown = stored(file, version: isTold ? nil : version)
      return try await form(entry, shown, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已保存变更，\(entry.effectiveFrom)起生效，并已通知组建单位。")
    return .seeOther(Routes.officeCommittee(id).description)
  }

  private func show(
    _ id: CommitteeID, _ request: Request, _ context: OfficeContext, renewal: CommitteeFilingEntry? = nil, reason: String = "",
    _ refusal: Refusal? = nil
  ) async throws -> Response {
    let file = try await service.file(id, for: context.viewer)
    let page = OfficeCommitteePage(
      file: file, words: CommitteeWords(catalog: platform.reference.catalog),
      renewal: renewal ?? CommitteeFilingEntry(after: file.committee), reason: reason, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .committees, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func extend(_ id: CommitteeID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.committees)
    let body = try context.form()
    let entry = CommitteeFilingEntry(body)
    do {
      try await service.extend(id, entry, version: body.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await show(id, request, context, renewal: entry, refusal)
    }
    context.flash(.success, "备案已延续至\(entry.through)，并已通知组建单位。")
    return .seeOther(Routes.officeCommittee(id).description)
  }

  private func end(_ id: CommitteeID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.committees)
    let body = try context.form()
    let reason = body.text("reason")
    do {
      try await service.end(id, reason: reason, version: body.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await show(id, request, context, reason: reason, refusal)
    }
    context.flash(.success, "评审委员会已终止，并已通知组建单位。")
    return .seeOther(Routes.officeCommittee(id).description)
  }
}
