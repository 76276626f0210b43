import HTTPTypes
import Hummingbird
import Services
import Titles

/// 保存, 保存并审核下一条: 审核意见 by section, written down while an application is examined.
struct ExaminationNotesController: Sendable {
  let service: ExaminationService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.examinationNotes) { request, context, unit, business, visit in
      try await save(visit, ExaminationRoom(unit, business), request, context)
    }
    groups.unit.on(Routes.examinationNotesAutosave) { _, context, unit, business, visit in
      let room = try ExaminationRoom(unit, business)
      let saved = try await service.write(
        ExaminationNotesController.notes(try context.form()), at: visit, in: room, by: context.viewer)
      let time = saved.at?.timeOfDay ?? ""
      return try AutosaveReply.saved(version: saved.version, time: time, status: nil).response()
    }
  }

  private static func notes(_ form: FormBody) -> [String: String] {
    var notes: [String: String] = [:]
    for entry in form.entries where entry.name.hasPrefix("note.") {
      notes[String(entry.name.dropFirst("note.".count))] = FormBody.tidied(entry.value)
    }
    return notes
  }

  private func save(
    _ visit: VisitID, _ room: ExaminationRoom, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    let form = try context.form()
    let notes = ExaminationNotesController.notes(form)
    let here = Routes.examination(room.unit, room.business, visit)
    do {
      _ = try await service.write(notes, at: visit, in: room, by: context.viewer)
    } catch let refusal as Refusal {
      return try await refused(refusal, notes, visit, room, request, context)
    }
    guard form.text("_go") == "next" else {
      context.flash(.success, "审核意见已保存。")
      return .seeOther(here.description)
    }
    guard let next = try await service.openFollowing(visit, in: room, by: context.viewer) else {
      context.flash(.success, "审核意见已保存；列表中后面没有其他申报书。")
      return .seeOther(Routes.examinations(room.unit, room.business).description)
    }
    context.flash(.success, "审核意见已保存，以下是下一份申报书。")
    return .seeOther(Routes.examination(room.unit, room.business, next).description)
  }

  /// The page once more with everything typed.
  private func refused(
    _ refusal: Refusal, _ notes: [String: String], _ visit: VisitID, _ room: ExaminationRoom, _ request: Request,
    _ context: UnitContext
  ) async throws -> Response {
    let examination = try await service.examination(visit, in: room, for: context.viewer)
    let page = ExaminationPage(
      room: room, examination: examination.showing(notes), key: service.newKey(), issues: FormIssues(refusal.reasons))
    return shells.unit(page.body(context.formToken), at: room.menu, request, context)
      .response(status: RefusalStatus.status(of: refusal))
  }
}
