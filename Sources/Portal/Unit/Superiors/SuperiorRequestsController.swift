import HTTPTypes
import Hummingbird
import Services
import Titles

/// 申请登记上级单位, reached from 报送上级单位 where the unit isn't found.
struct SuperiorRequestsController: Sendable {
  let service: SuperiorRequestService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.superiorRequests) { request, context, unit, business in
      let room = try ExaminationRoom(unit, business)
      guard try request.formQuery().asksForSpreadsheet else {
        return try await show(SuperiorRequestEntry(), nil, room, request, context)
      }
      let requests = try await service.all(in: room, for: context.viewer)
      return try await exports.answer(
        UnitLists.superiorRequests, in: .unit(unit), for: context.viewer, to: request
      ) { $0.cut(requests) }
    }
    groups.unit.on(Routes.superiorRequestSend) { request, context, unit, business in
      try await send(ExaminationRoom(unit, business), request, context)
    }
  }

  private func show(
    _ entry: SuperiorRequestEntry, _ refusal: Refusal?, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let requests = try await service.all(in: room, for: context.viewer)
    let page = SuperiorRequestsPage(
      room: room, requests: requests, entry: entry, issues: FormIssues(refusal?.reasons ?? []))
    return shells.unit(page.body(context.formToken), at: room.menu, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func send(_ room: ExaminationRoom, _ request: Request, _ context: UnitContext) async throws -> Response {
    let form = try context.form()
    var entry = SuperiorRequestEntry()
    entry.name = form.text("name")
    entry.uscc = form.text("uscc")
    entry.explanation = form.text("explanation")
    do {
      try await service.send(entry, in: room, by: context.viewer)
    } catch let refusal as Refusal {
      return try await show(entry, refusal, room, request, context)
    }
    context.flash(.success, "申请已提交，市职改办答复后会通知本单位。")
    return .seeOther(Routes.superiorRequests(room.unit, room.business).description)
  }
}
