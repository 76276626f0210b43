import Database
import Storage
public import Titles

extension ExaminationService {
  /// What a bulk action would do to a selection.
  ///
  /// - Throws: `NotFound` for an action that isn't done in bulk or a unit that isn't the viewer's; `Refusal` without the
  ///   menu or for a selection that is empty or too large.
  public func preview(
    _ action: WorkflowAction, of visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer
  ) async throws -> BulkPreview {
    guard BulkRequest.actions.contains(action) else { throw NotFound("页面") }
    let (allowed, refused) = try await select(visits, in: room, for: viewer) { place in
      Workflow.obstacles(to: action, by: place.actor, on: place.stored.state, visit: place.visit.id, place.input)
    }
    return BulkPreview(allowed: allowed.map(BulkPreview.Line.init), refused: refused)
  }

  /// Does a bulk action: all that are allowed are done, the others say why not. The same key does nothing twice.
  public func perform(_ request: BulkRequest, by viewer: Viewer) async throws -> BulkResult {
    guard BulkRequest.actions.contains(request.action) else { throw NotFound("页面") }
    let (places, unknown) = try await select(request.visits.keys.sorted(), in: request.room, for: viewer) { _ in [] }
    let requests = places.map { place in
      var one = ActionRequest(
        request.action, on: place.stored.state.id, at: place.visit.id, version: request.visits[place.visit.id])
      one.key = "\(request.key):\(place.visit.id)"
      return one
    }
    var result = try await actions.performAll(requests, by: viewer)
    let names = Dictionary(places.map { ($0.stored.number, $0.stored.applicantName) }) { first, _ in first }
    result.refused = result.refused.map { refused in
      .init(
        number: [refused.number, names[refused.number] ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
        reasons: refused.reasons)
    }
    result.refused += unknown.map { .init(number: $0.label, reasons: $0.reasons) }
    return result
  }

  /// The places of a selection that nothing speaks against, and the rest with the reasons.
  func select(
    _ visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer, against: @escaping @Sendable (ExaminationPlace) -> [Reason]
  ) async throws -> (places: [ExaminationPlace], refused: [BulkPreview.Refused]) {
    try Access.decide(viewer, .use(room.menu), .unit(room.unit)).enforce("页面")
    guard !visits.isEmpty else { throw Refusal("nothing-selected", "请先在列表中勾选申报书，再点击操作按钮。") }
    guard visits.count <= BulkRequest.limit else {
      throw Refusal("too-many-selected", "一次最多选择\(BulkRequest.limit)份申报书，现在选了\(visits.count)份，请分批办理。")
    }
    let desk = desk
    return try await platform.store.database.read { reader in
      var places: [ExaminationPlace] = []
      var refused: [BulkPreview.Refused] = []
      for visit in visits {
        do {
          let place = try desk.place(visit, in: room, for: viewer, reader)
          let reasons = against(place)
          if reasons.isEmpty {
            places.append(place)
          } else {
            refused.append(.init(label: "\(place.stored.number) \(place.stored.applicantName)", reasons: reasons))
          }
        } catch let refusal as Refusal {
          refused.append(.init(label: "本人的申报书", reasons: refusal.reasons))
        } catch is NotFound {
          refused.append(.init(label: "未知", reasons: [Reason("not-found", "没有找到这份申报书，可能已被撤回。")]))
        }
      }
      return (places, refused)
    }
  }
}

extension BulkPreview.Line {
  init(_ place: ExaminationPlace) {
    self.init(
      visit: place.visit.id, application: place.stored.state.id, version: place.stored.version, number: place.stored.number,
      applicantName: place.stored.applicantName, state: place.visit.state,
      handlerName: place.stored.visitNames[place.visit.id]?.handler ?? "")
  }
}
