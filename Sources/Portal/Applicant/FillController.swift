import HTTPTypes
import Hummingbird
import Services
import Titles

/// 填写申报书: sections and records, saved by button and while typing.
struct FillController: Sendable {
  let filing: FilingService
  let units: UnitService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.fill) { request, context, id in
      show(try await filing.page(id, by: context.viewer), request, context)
    }
    groups.personal.on(Routes.fillSection) { request, context, id, section in
      show(try await filing.page(id, section: section, by: context.viewer), request, context)
    }
    groups.personal.on(Routes.record) { request, context, id, section, record in
      show(try await filing.page(id, section: section, record: record, by: context.viewer), request, context)
    }
    groups.personal.on(Routes.fillSectionSave) { request, context, id, section in
      try await save(FillPlace(application: id, section: section), request, context)
    }
    groups.personal.on(Routes.recordSave) { request, context, id, section, record in
      try await save(FillPlace(application: id, section: section, record: record), request, context)
    }
    groups.personal.on(Routes.fillSectionAutosave) { _, context, id, section in
      try await autosave(FillPlace(application: id, section: section), context)
    }
    groups.personal.on(Routes.recordAutosave) { _, context, id, section, record in
      try await autosave(FillPlace(application: id, section: section, record: record), context)
    }
    groups.personal.on(Routes.verify) { _, context, id in try await verify(id, context) }
  }

  /// A section or a record as its page.
  private func show(
    _ page: SectionPage, issues: FormIssues = .none, isKept: Bool = true, found: [String: [FormOption]] = [:],
    _ request: Request, _ context: PersonalContext
  ) -> HTML {
    if let reading = page.reading {
      return shells.personal(
        ClosedSectionPage(page: page, reading: reading, issues: issues).body, at: .applications, request, context)
    }
    let isList = page.section.records != nil && page.record == nil
    let body =
      isList
      ? RecordsPage(page: page, issues: issues).body(token: context.formToken)
      : SectionFormPage(page: page, issues: issues, isKept: isKept, found: found).body(token: context.formToken)
    return shells.personal(body, at: .applications, request, context)
  }

  // MARK: Saving by button

  private func save(_ place: FillPlace, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let (sent, refusals) = try await place.files(filing, by: context.viewer).read(request, context)
    let form = ConflictPage.resolved(sent)
    let edit = edit(place, form, asksRegisters: true)
    // A list of records has nothing to type.
    if !edit.fields.values.isEmpty || place.record != nil {
      do {
        if case .conflict(let conflict) = try await filing.save(edit, by: context.viewer) {
          return try await clash(place, conflict, form, request, context)
        }
      } catch let refusal as Refusal {
        return try await refused(refusal, edit, refusals, request, context)
      }
    }
    if let text = form["_remove"], let file = AttachmentID(text) { try await remove(file, place, context) }
    if let field = form["_search"] { return try await search(field, place, form, request, context) }
    let page = try await filing.page(
      place.application, section: place.section, record: place.record, by: context.viewer)
    guard refusals.isEmpty else {
      return show(page, issues: FormIssues(refusals), request, context).response(status: .unprocessableContent)
    }
    return go(form.text("_go"), page, place, request, context)
  }

  /// Nothing was kept: the form comes back as it was sent, with the reasons on top.
  private func refused(
    _ refusal: Refusal, _ edit: SectionEdit, _ files: [Reason], _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let page = try await filing.page(
      edit.application, section: edit.section, record: edit.record, refused: edit, by: context.viewer)
    return show(page, issues: FormIssues(refusal.reasons + files), isKept: false, request, context)
      .response(status: RefusalStatus.status(of: refusal))
  }

  private func edit(_ place: FillPlace, _ form: FormBody, asksRegisters: Bool) -> SectionEdit {
    SectionEdit(
      place.application, section: place.section, record: place.record, fields: PostedFields(sent: form),
      version: form.int("_version"), asksRegisters: asksRegisters)
  }

  /// Where the button leads: on to the next section only when this one is in order.
  private func go(
    _ direction: String, _ page: SectionPage, _ place: FillPlace, _ request: Request, _ context: PersonalContext
  ) -> Response {
    let list = Routes.fillSection(place.application, place.section)
    switch direction {
    case "previous":
      return .seeOther((page.previous.map { Routes.fillSection(place.application, $0.id) } ?? list).description)
    case "next", "list":
      guard page.problems.isEmpty else {
        let atField = page.section.records == nil || page.record != nil
        let issues = FormIssues(page.problems.map { atField ? $0.reasonAtField : $0.reasonAtList })
        return show(page, issues: issues, request, context).response(status: .unprocessableContent)
      }
      if direction == "list" {
        context.flash(.success, "\(page.section.records?.noun ?? "记录")已保存。")
        return .seeOther(list.description)
      }
      let next = page.next.map { Routes.fillSection(place.application, $0.id) } ?? Routes.preview(place.application)
      return .seeOther(next.description)
    default:
      context.flash(.success, "“\(page.section.title)”已暂存。")
      return .seeOther(place.page.description)
    }
  }

  private func clash(
    _ place: FillPlace, _ conflict: SectionConflict, _ form: FormBody, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let page = try await filing.page(
      place.application, section: place.section, record: place.record, by: context.viewer)
    let model = ConflictPage(
      page: place.page, save: place.save, title: page.section.title, conflict: conflict, sent: form,
      crumbs: FillFrame(page).crumbs)
    return shells.personal(model.body(token: context.formToken), at: .applications, request, context)
      .response(status: .conflict)
  }

  private func remove(_ file: AttachmentID, _ place: FillPlace, _ context: PersonalContext) async throws {
    let found = try await filing.place(
      of: file, place.application, section: place.section, record: place.record, by: context.viewer)
    guard let found else { throw NotFound("附件") }
    try await filing.detach(file, from: found, by: context.viewer)
  }

  /// 查找 without scripts: what was typed is kept, what was found is offered.
  private func search(
    _ field: String, _ place: FillPlace, _ form: FormBody, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let words = form.text("\(field).query")
    let found = try await units.search(words).map { FormOption(code: $0.id.rawValue, label: $0.name) }
    let page = try await filing.page(
      place.application, section: place.section, record: place.record, by: context.viewer)
    let sentence = "没有找到名称包含“\(words.prefix(50))”的单位，请换一个名称查找，或通知单位法人进入本平台完善单位信息。"
    let issues = found.isEmpty ? FormIssues([Reason("unit-not-found", sentence, field: field)]) : FormIssues.none
    return show(page, issues: issues, found: [field: found], request, context).response()
  }

  // MARK: Saving while typing

  private func autosave(_ place: FillPlace, _ context: PersonalContext) async throws -> Response {
    let form = try context.form()
    switch try await filing.save(edit(place, form, asksRegisters: false), by: context.viewer) {
    case .saved(let section):
      let places = SectionFormPage.places(place)
      var fields: [String: HTML] = [:]
      for control in section.changed { fields[control.name] = FormControl(control, issues: .none, places: places).html }
      let states = section.progress.map(\.state.tag)
      return try AutosaveReply.saved(
        version: section.version, time: section.at.timeOfDay,
        status: zip(section.progress, states).first { $0.0.id == place.section }?.1, fields: fields, sections: states
      ).response()
    case .conflict(let conflict):
      return try AutosaveReply(conflict, of: form).response()
    }
  }

  private func verify(_ id: ApplicationID, _ context: PersonalContext) async throws -> Response {
    let section = try context.form().filled("section") ?? "basic"
    try await filing.verify(id, by: context.viewer)
    context.flash(.success, "已重新验证，结果见页面中的验证项。")
    return .seeOther(Routes.fillSection(id, section).description)
  }
}
