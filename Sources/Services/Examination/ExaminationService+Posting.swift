import Database
import Documents
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
    var applicants: [PostingSheet.Applicant] = []
    for place in places {
      let document = try await forms.form(place.stored.state.id, for: viewer).document
      applicants.append(
        PostingSheet.Applicant(
          number: place.stored.number, words: schema.posting.map { ExaminationService.words(of: $0, in: document) },
          details: PostedDetail.all(schema.postingDetails, in: document), span: postingSpan(place)))
    }
    let contacts = try await platform.store.database.read { try units.contacts(of: room.unit, in: $0) }
    let contact = contacts.first { $0.business == .titles }
    let who = [contact?.name, contact?.phone].compactMap { $0 }.joined(separator: "，")
    let text = platform.reference.text(.postingSheet).filled([
      "business": room.business.label, "contact": who.isEmpty ? "　　　　　　　　　　" : who,
    ])
    let isOneSpan = applicants.allSatisfy { $0.span == applicants.first?.span }
    return PostingSheet(
      text: text, unitName: first.unitName, business: room.business,
      columns: schema.posting.map { schema.field($0, from: "")?.label ?? "" }, applicants: applicants,
      span: isOneSpan ? applicants.first?.span : nil, refused: refused)
  }

  /// 公示表 as a PDF, to be printed and hung out.
  ///
  /// - Throws: as ``postingSheet(of:in:for:)``; `DocumentError`.
  public func postingFile(
    of visits: [VisitID], in room: ExaminationRoom, on paper: PostingPaper, for viewer: Viewer
  ) async throws -> FileDownload {
    let sheet = try await postingSheet(of: visits, in: room, for: viewer)
    guard sheet.refused.isEmpty else { throw Refusal(sheet.refused.flatMap(\.reasons)) }
    let now = platform.clock.now()
    let bytes = try await platform.workers.run {
      try DocumentRenderer().pdf(PostingDocument(sheet: sheet, paper: paper, printedAt: now).document, created: now)
    }
    let subject = sheet.applicants.count == 1 ? sheet.applicants[0].number : "\(sheet.applicants.count)人_\(now.day)"
    return FileDownload(fileName: "\(room.business.label)公示表_\(subject).pdf", contentType: "application/pdf", bytes: bytes)
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
