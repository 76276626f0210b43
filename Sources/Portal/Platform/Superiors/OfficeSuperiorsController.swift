import HTTPTypes
import Hummingbird
import Services
import Titles

/// 上级单位申请 of 平台管理: the list, one request, the answer.
struct OfficeSuperiorsController: Sendable {
  let service: SuperiorRequestService
  let units: UnitService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeSuperiors) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeSuperior) { request, context, id in
      try await show(SuperiorAnswerEntry(), id, request, context)
    }
    groups.office.on(Routes.officeSuperiorAnswer) { request, context, id in try await answer(id, request, context) }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let isAnswered = query.text("state") == "answered"
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.superiorRequests, in: .office, filters: [isAnswered ? "已答复" : "待处理"], for: context.viewer, to: request
      ) { try await service.list(isAnswered: isAnswered, in: $0, for: context.viewer).rows }
    }
    let found = try await service.list(
      isAnswered: isAnswered, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeSuperiorsPage(found: found, isAnswered: isAnswered, page: page, query: query)
    return shells.office(shown.body, at: .superiorRequests, request, context).response()
  }

  private func show(
    _ entry: SuperiorAnswerEntry, query: String? = nil, found: [Choice] = [], _ id: SuperiorRequestID, _ request: Request,
    _ context: OfficeContext, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let file = try await service.file(id, for: context.viewer)
    var page = OfficeSuperiorPage(file: file, entry: entry, issues: FormIssues(refusal?.reasons ?? []))
    page.query = query
    page.found = found
    return shells.office(page.body(context.formToken), at: .superiorRequests, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func answer(_ id: SuperiorRequestID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.superiorRequests)
    let form = try context.form()
    var entry = SuperiorAnswerEntry()
    entry.text = form.text("text")
    let query = form.text("superior.query")
    // An emptied input takes the unit away, whatever the hidden field still says.
    entry.superior = query.isEmpty ? nil : form.id("superior")
    entry.appoints = form.flag("appoints")
    if form.has("_search") {
      // 查找 without JavaScript: what was found stands below the input, nothing is saved yet.
      let found = try await units.search(query).map { Choice($0.id.rawValue, $0.name, hint: $0.detail) }
      return try await show(entry, query: query, found: found, id, request, context)
    }
    do {
      try await service.answer(id, entry, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(entry, query: query, id, request, context, refusal)
    }
    context.flash(.success, "已答复，并已通知该单位。")
    return .seeOther(Routes.officeSuperiors().description)
  }
}
