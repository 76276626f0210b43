import Database
import Storage
import Titles

/// Loads applications for the units that have them or had them: the one place that all of examining begins.
struct ExaminationDesk: Sendable {
  let platform: Platform
  let cases = CaseRepository()
  let units = UnitRepository()

  /// The application at this visit.
  ///
  /// - Throws: `NotFound` for another unit's or another business'; `Refusal` without the menu, and for the viewer's own application, whose
  ///   examination is not for them to read (回避).
  func place(_ visit: VisitID, in room: ExaminationRoom, for viewer: Viewer, _ reader: Reader) throws -> ExaminationPlace {
    guard let id = try cases.application(of: visit, in: reader), let stored = try cases.load(id, in: reader),
      stored.business == room.business, let found = stored.state.visit(visit), found.unit == room.unit,
      found.state != .withdrawn, let seat = viewer.seat(in: room.unit)
    else { throw NotFound("申报书") }
    try Access.decide(viewer, .use(room.menu), .unit(room.unit)).enforce("申报书")
    guard viewer.person == nil || viewer.person != stored.state.applicant else {
      throw Refusal("own-application", "这是您本人的申报书，按回避要求须由本单位其他人员办理；您可以在个人中心“我的申报”中查看。")
    }
    var input = WorkflowInput(now: platform.clock.now())
    input.unitUsesClaims = stored.visitNames[visit]?.usesClaims ?? false
    input.names.handler = Masking.name(stored.visitNames[visit]?.handler ?? "")
    return ExaminationPlace(
      stored: stored, visit: found, actor: viewer.actor(for: stored.business, at: seat), unitName: seat.unitName,
      input: input)
  }
}
