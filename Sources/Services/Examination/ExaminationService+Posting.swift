import Database
import Storage
public import Titles

extension ExaminationService {
  /// 公示表 of the applications that are being posted.
  ///
  /// - Throws: `Refusal` where nothing is selected, or nothing of it is being posted.
  public func postingSheet(of visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer) async throws -> PostingSheet {
    let (places, refused) = try await select(visits, in: room, for: viewer) { place in
      guard place.visit.stop == .employer else { return [Reason("not-posted-here", "本单位不是该申报书的用人单位，不需要公示。")] }
      guard place.visit.state == .posting else {
        return [Reason("not-posting", "该申报书目前为“\(place.visit.state.label)”，审核通过并公示后才能打印公示表。")]
      }
      return []
    }
    guard let first = places.first else { throw Refusal(refused.flatMap(\.reasons)) }
    guard let schema = platform.forms.current(room.business) else { throw NotFound("申报书的填报格式") }
    var rows: [[String]] = []
    for place in places {
      let form = try await forms.form(place.stored.state.id, for: viewer)
      rows.append(schema.posting.map { ExaminationService.words(of: $0, in: form.document) })
    }
    let contacts = try await platform.store.database.read { try units.contacts(of: room.unit, in: $0) }
    let contact = contacts.first { $0.business == .titles }
    let spans = places.map(postingSpan)
    return PostingSheet(
      unitName: first.unitName, business: room.business,
      columns: schema.posting.map { schema.field($0, from: "")?.label ?? "" }, rows: rows,
      span: spans.allSatisfy { $0 == spans.first } ? spans.first ?? nil : nil, contactName: contact?.name ?? "",
      contactPhone: contact?.phone ?? "", refused: refused)
  }

  /// What a form shows at a field; nothing of what is sensitive.
  private static func words(of path: FieldPath, in document: FormDocument) -> String {
    let blocks = document.sections.first { $0.id == path.section }?.blocks ?? []
    for case .grid(_, let fields) in blocks {
      if let field = fields.first(where: { $0.id == path.field && !$0.isSensitive }) { return field.content.plainText }
    }
    // Who works for nobody has no employer to be shown.
    return path.field == "employer" ? EmploymentCategory.freelance.label : ""
  }
}
