import Database
import Storage
public import Titles

extension ExaminationService {
  /// The most characters of a note that are kept; a remark that is handed on may have 300.
  private static let longestNote = 2000

  /// Writes down 审核意见 of some sections; the others stay as they are.
  ///
  /// - Parameter notes: the words by section; empty takes them out.
  /// - Throws: `Refusal` where the viewer can't examine the application now, or a text is too long to be kept; `NotFound`
  ///   for a section that its form doesn't have.
  public func write(
    _ notes: [String: String], at visit: VisitID, in room: ExaminationRoom, by viewer: Viewer
  ) async throws -> SectionNotes {
    let (desk, runner, platform, now) = (desk, runner, platform, platform.clock.now())
    return try await platform.store.database.write { transaction in
      let place = try desk.place(visit, in: room, for: viewer, transaction)
      try LiveSeat.require(room.menu, of: viewer, in: room.unit, transaction)
      try place.require(.examine)
      let schema = try platform.forms.schema(place.stored.business, version: place.stored.schemaVersion)
      let remarks = RemarkRepository()
      let before = try remarks.notes(of: visit, in: transaction)
      let name = Masking.name(try runner.actorName(viewer, transaction))
      for (section, text) in notes.sorted(by: { $0.key < $1.key }) where text != before[section]?.text ?? "" {
        guard let title = schema.section(section)?.title else { throw NotFound("申报书的栏目") }
        guard text.count <= ExaminationService.longestNote else {
          let words = "“\(title)”的审核意见不能超过 \(ExaminationService.longestNote) 字，现有 \(text.count) 字，没有保存。"
          throw Refusal("note-too-long", words, field: "note.\(section)")
        }
        try remarks.write(text, section: section, of: visit, handlerName: name, at: now, in: transaction)
      }
      return SectionNotes(try remarks.notes(of: visit, in: transaction))
    }
  }

  /// The one to examine after this one in the order of the list, opened (审核) for the viewer; nil where none comes after.
  ///
  /// - Throws: as ``examination(_:in:for:)``.
  public func openFollowing(_ visit: VisitID, in room: ExaminationRoom, by viewer: Viewer) async throws -> VisitID? {
    let desk = desk
    let next = try await platform.store.database.read { reader in
      let place = try desk.place(visit, in: room, for: viewer, reader)
      return try upcoming(after: place, isFollowing: true, in: room, for: viewer, reader)
    }
    guard let next else { return nil }
    guard !next.visit.isTouched else { return next.visit.id }
    do {
      _ = try await actions.perform(
        ActionRequest(.examine, on: next.stored.state.id, at: next.visit.id, version: next.stored.version), by: viewer)
    } catch is Refusal {
      // Taken back or claimed by somebody else meanwhile: its page says so.
    }
    return next.visit.id
  }
}
