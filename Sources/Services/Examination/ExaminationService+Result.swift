import Database
import Storage
public import Titles

extension ExaminationService {
  /// What was last done to an application, and which one comes next (审核下一条).
  ///
  /// - Throws: as ``examination(_:in:for:)``.
  public func result(of visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> ExaminationResult {
    let desk = desk
    let (place, next) = try await platform.store.database.read { reader in
      let place = try desk.place(visit, in: room, for: viewer, reader)
      return (place, try upcoming(after: place, isFollowing: false, in: room, for: viewer, reader))
    }
    let history = try await applicants.history(of: place.stored.state.id, for: viewer)
    guard let last = history.rows.first else { throw NotFound("办理记录") }
    return ExaminationResult(
      number: place.stored.number, applicantName: place.stored.applicantName, last: last, state: place.visit.state,
      posting: postingSpan(place), next: next?.visit.id, nextMustBeOpened: next.map { !$0.visit.isTouched } ?? false)
  }

  /// The oldest one that the viewer may examine, first among 待审核, then among 公示中.
  ///
  /// - Parameter isFollowing: only those that come after this one in its own tab, for whoever goes through the list.
  func upcoming(
    after place: ExaminationPlace, isFollowing: Bool, in room: ExaminationRoom, for viewer: Viewer, _ reader: Reader
  ) throws -> ExaminationPlace? {
    let mark = isFollowing ? WorklistMark.after(place.visit.id) : .besides(place.visit.id)
    for state in isFollowing ? [place.visit.state] : [VisitState.underExamination, .posting] {
      let found = try worklists.next(
        in: state, of: room.unit, room.business, for: viewer.account, mark, limit: 5, reader: reader)
      for visit in found {
        // The viewer's own application is somebody else's to examine.
        guard let candidate = try? desk.place(visit, in: room, for: viewer, reader) else { continue }
        if candidate.actions.contains(where: { $0.action == .examine && $0.isOffered }) { return candidate }
      }
    }
    return nil
  }
}
