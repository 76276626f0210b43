import Database
import Storage
public import Titles

extension ExaminationService {
  /// 已核验: the handler has compared a file with its original, or hasn't after all.
  ///
  /// - Throws: `Refusal` where the viewer can't examine the application now; `NotFound` for a file that it doesn't carry.
  public func mark(
    _ file: AttachmentID, isChecked: Bool, at visit: VisitID, in room: ExaminationRoom, by viewer: Viewer
  ) async throws {
    let (desk, runner, now) = (desk, runner, platform.clock.now())
    try await platform.store.database.write { transaction in
      let place = try desk.place(visit, in: room, for: viewer, transaction)
      try LiveSeat.require(room.menu, of: viewer, in: room.unit, transaction)
      try place.require(.examine)
      let id = place.stored.state.id
      let checks = AttachmentCheckRepository()
      if isChecked {
        let name = Masking.name(try runner.actorName(viewer, transaction))
        let isCarried = try checks.mark(
          file, of: id, unit: room.unit, account: viewer.account, handlerName: name, at: now, in: transaction)
        guard isCarried else { throw NotFound("附件") }
      } else {
        try checks.unmark(file, of: id, unit: room.unit, in: transaction)
      }
      try runner.audit.append(
        isChecked ? "attachment.check" : "attachment.uncheck", on: id.rawValue, by: viewer.account, detail: file.rawValue,
        at: now, in: transaction)
    }
  }
}
