import HTTPTypes
import Hummingbird
import Services
import Titles

/// 初定资格审核: the worklist, what is done with several of its rows, and the files that are made of them.
struct ExaminationListController: Sendable {
  let worklists: WorklistService
  let service: ExaminationService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.examinations) { request, context, unit, business in
      try await list(ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationsFilter) { _, context, unit, business in
      try filter(ExaminationRoom(unit, business), context)
    }
    groups.unit.on(Routes.examinationSelection) { _, context, unit, business in
      try selection(ExaminationRoom(unit, business), context)
    }
    groups.unit.on(Routes.examinationBulk) { request, context, unit, business, action in
      try await ask(action, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationBulkDo) { request, context, unit, business, action in
      try await perform(action, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationDownload) { request, context, unit, business in
      try await download(ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.postingSheetFile) { request, context, unit, business in
      try await postingFile(ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.postingSheet) { request, context, unit, business in
      try await postingSheet(ExaminationRoom(unit, business), request, context)
    }
  }

  private func list(_ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let wanted = WorklistRequest(query, in: room, page: page)
    if query.asksForSpreadsheet { return try await export(wanted, context).response(to: request) }
    let found = try await worklists.page(wanted, for: context.viewer)
    let shown = ExaminationListPage(room: room, request: wanted, list: found, page: page, query: query)
    return render(shown.body(context.formToken), room, request, context).response()
  }

  private func export(_ wanted: WorklistRequest, _ context: UnitContext) async throws -> ExportedFile {
    try await exports.spreadsheet(
      UnitLists.worklist(wanted.room.menu.label), in: .unit(context.unit), filters: wanted.filterWords, for: context.viewer
    ) { last, _ in try await worklists.rows(wanted, after: last, for: context.viewer) }
  }

  /// Turns what was typed into an address without a number in it.
  private func filter(_ room: ExaminationRoom, _ context: UnitContext) throws -> Response {
    try context.require(room.menu)
    let form = try context.form()
    let address = Routes.examinations(room.unit, room.business).with("tab", form.text("tab")).with("name", form.text("name"))
      .with("mobile", worklists.mobileKey(form.text("mobileNumber")) ?? "").with("employer", form.text("employer"))
      .with("from", form.text("from")).with("through", form.text("through")).with("order", form.text("order"))
      .with("size", form.text("size"))
    return .seeOther(address.description)
  }

  /// A button was pressed: on to the page that asks first.
  private func selection(_ room: ExaminationRoom, _ context: UnitContext) throws -> Response {
    try context.require(room.menu)
    let form = try context.form()
    let visits: [VisitID] = form.ids("ids")
    let back = BackToList(form.text("back"), in: room)
    guard let choice = form.choice("do", as: BulkChoice.self), !visits.isEmpty else {
      context.flash(.warning, "请先在列表中勾选申报书，再点击操作按钮。")
      return .seeOther(back.address)
    }
    switch choice {
    case .record:
      guard visits.count == 1, let visit = visits.first else {
        context.flash(.warning, "办理记录一次只能查看一份，请只勾选一份申报书。")
        return .seeOther(back.address)
      }
      return .seeOther(Routes.examinationRecord(room.unit, room.business, visit).description)
    case .postingSheet:
      return .seeOther(BackToList.selected(visits, Routes.postingSheet(room.unit, room.business)).description)
    case .claim, .recall, .takeOver, .download:
      let address = Routes.examinationBulk(room.unit, room.business, choice.rawValue).with("back", back.query)
      return .seeOther(BackToList.selected(visits, address).description)
    }
  }

  private func ask(_ name: String, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML {
    guard let choice = BulkChoice(rawValue: name) else { throw NotFound("页面") }
    let query = try request.formQuery()
    let visits: [VisitID] = query.ids("ids")
    let back = BackToList(query.text("back"), in: room)
    let preview: BulkPreview
    if let action = choice.action {
      preview = try await service.preview(action, of: visits, in: room, for: context.viewer)
    } else {
      preview = try await service.previewDownload(of: visits, in: room, for: context.viewer)
    }
    let page = ExaminationBulkPage(
      room: room, choice: choice, visits: visits, preview: preview, key: service.newKey(), back: back)
    return render(page.body(context.formToken), room, request, context)
  }

  /// Does it. The answer is the page of what was done and what wasn't: asked for again, it does nothing twice.
  private func perform(_ name: String, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML {
    guard let choice = BulkChoice(rawValue: name), let action = choice.action else { throw NotFound("页面") }
    let form = try context.form()
    var visits: [VisitID: Int] = [:]
    for id in form.ids("ids", as: VisitID.self) { visits[id] = form.int("version.\(id)") }
    let wanted = BulkRequest(action, in: room, visits: visits, key: form.text("key"))
    let result = try await service.perform(wanted, by: context.viewer)
    let page = ExaminationBulkResultPage(
      room: room, choice: choice, result: result, back: BackToList(form.text("back"), in: room))
    return render(page.body, room, request, context)
  }

  private func download(_ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> Response {
    let visits: [VisitID] = try request.formQuery().ids("ids")
    let file = try await service.download(visits, in: room, for: context.viewer)
    return try await file.response(to: request)
  }

  private func postingFile(_ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let file = try await service.postingFile(
      of: query.ids("ids"), in: room, on: query.choice("paper") ?? .a4, for: context.viewer)
    return try await file.response(to: request)
  }

  private func postingSheet(_ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> HTML {
    let visits: [VisitID] = try request.formQuery().ids("ids")
    let sheet = try await service.postingSheet(of: visits, in: room, for: context.viewer)
    return render(PostingSheetPage(room: room, visits: visits, sheet: sheet).body, room, request, context)
  }

  private func render(_ body: PageBody, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(body, at: room.menu, request, context)
  }
}
