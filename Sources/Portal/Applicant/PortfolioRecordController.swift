import HTTPTypes
import Hummingbird
import Services
import Titles

/// One record of 业绩档案: filled in, saved by button and while typing, with its files.
struct PortfolioRecordController: Sendable {
  let portfolios: PortfolioService
  let attachments: AttachmentService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.portfolioRecord) { request, context, section, record in
      show(try await portfolios.record(record, in: section, by: context.viewer), request, context)
    }
    groups.personal.on(Routes.portfolioRecordSave) { request, context, section, record in
      try await save(section, record, request, context)
    }
    groups.personal.on(Routes.portfolioRecordAutosave) { _, context, section, record in
      try await autosave(section, record, context)
    }
    groups.personal.on(Routes.portfolioUpload) { request, context, section, record, field in
      try await files(section, record, context).receive(field, request)
    }
    groups.personal.on(Routes.portfolioReuse) { request, context, section, record, field in
      try await choices(section, record, field, request, context).response()
    }
    groups.personal.on(Routes.portfolioReuseChoose) { request, context, section, record, field in
      let reasons = try await files(section, record, context).choose(field, try context.form())
      guard reasons.isEmpty else {
        return try await choices(section, record, field, issues: FormIssues(reasons), request, context)
          .response(status: .unprocessableContent)
      }
      context.flash(.success, "已使用所选文件。")
      return .seeOther(Routes.portfolioRecord(section, record).description)
    }
  }

  private func show(
    _ record: PortfolioRecord, issues: FormIssues = .none, isKept: Bool = true, _ request: Request, _ context: PersonalContext
  ) -> HTML {
    let page = PortfolioRecordPage(record: record, issues: issues, isKept: isKept)
    return shells.personal(page.body(token: context.formToken), at: .portfolio, request, context)
  }

  private func files(_ section: String, _ record: RecordID, _ context: PersonalContext) -> SlotFiles {
    let viewer = context.viewer
    return SlotFiles(
      begin: { try await portfolios.beginUpload($0, of: record, in: section, name: $1, by: viewer) },
      attach: { try await portfolios.attach($0, to: $1, of: record, in: section, by: viewer) })
  }

  private func save(
    _ section: String, _ record: RecordID, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let (sent, refusals) = try await files(section, record, context).read(request, context)
    let form = ConflictPage.resolved(sent)
    let edit = PortfolioEdit(
      section: section, record: record, fields: PostedFields(sent: form), version: form.int("_version"), asksRegisters: true)
    do {
      if case .conflict(let conflict) = try await portfolios.save(edit, by: context.viewer) {
        return try await clash(section, record, conflict, form, request, context)
      }
    } catch let refusal as Refusal {
      let page = try await portfolios.record(record, in: section, refused: edit.fields, by: context.viewer)
      return show(page, issues: FormIssues(refusal.reasons + refusals), isKept: false, request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    if let text = form["_remove"], let file = AttachmentID(text) {
      try await portfolios.detach(file, of: record, in: section, by: context.viewer)
    }
    return try await answer(section, record, refusals, goesOn: form["_go"] == "list", request, context)
  }

  /// The page after everything was saved: back to the list only where nothing has to be corrected.
  private func answer(
    _ section: String, _ record: RecordID, _ refusals: [Reason], goesOn: Bool, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let page = try await portfolios.record(record, in: section, by: context.viewer)
    let problems = refusals + (goesOn ? page.problems.map(\.reasonAtField) : [])
    guard problems.isEmpty else {
      return show(page, issues: FormIssues(problems), request, context).response(status: .unprocessableContent)
    }
    guard goesOn else {
      context.flash(.success, "已暂存。")
      return .seeOther(Routes.portfolioRecord(section, record).description)
    }
    context.flash(.success, "\(page.section.records?.noun ?? "记录")已保存。")
    return .seeOther(Routes.portfolioSection(section).description)
  }

  private func clash(
    _ section: String, _ record: RecordID, _ conflict: SectionConflict, _ form: FormBody, _ request: Request,
    _ context: PersonalContext
  ) async throws -> Response {
    let page = try await portfolios.record(record, in: section, by: context.viewer)
    let model = ConflictPage(
      page: Routes.portfolioRecord(section, record), save: Routes.portfolioRecordSave(section, record),
      title: page.section.title, conflict: conflict, sent: form, crumbs: PortfolioRecordPage(record: page).crumbs)
    return shells.personal(model.body(token: context.formToken), at: .portfolio, request, context)
      .response(status: .conflict)
  }

  private func autosave(_ section: String, _ record: RecordID, _ context: PersonalContext) async throws -> Response {
    let form = try context.form()
    let edit = PortfolioEdit(
      section: section, record: record, fields: PostedFields(sent: form), version: form.int("_version"))
    switch try await portfolios.save(edit, by: context.viewer) {
    case .saved(let saved):
      let places = PortfolioRecordPage.places(section, record)
      var fields: [String: HTML] = [:]
      for control in saved.changed { fields[control.name] = FormControl(control, issues: .none, places: places).html }
      return try AutosaveReply.saved(version: saved.version, time: saved.at.timeOfDay, status: nil, fields: fields).response()
    case .conflict(let conflict):
      return try AutosaveReply(conflict, of: form).response()
    }
  }

  private func choices(
    _ section: String, _ record: RecordID, _ field: String, issues: FormIssues = .none, _ request: Request,
    _ context: PersonalContext
  ) async throws -> HTML {
    let page = try await portfolios.record(record, in: section, by: context.viewer)
    let model = ReusePage(
      action: Routes.portfolioReuseChoose(section, record, field), back: Routes.portfolioRecord(section, record),
      files: try await attachments.reusable(by: context.viewer), crumbs: PortfolioRecordPage(record: page).crumbs,
      issues: issues)
    return shells.personal(model.body(token: context.formToken), at: .portfolio, request, context)
  }
}
