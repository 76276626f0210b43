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
    var rows: [PostingSheet.Row] = []
    for place in places {
      rows.append(PostingSheet.Row(try await forms.form(place.stored.state.id, for: viewer)))
    }
    let contacts = try await platform.store.database.read { try units.contacts(of: room.unit, in: $0) }
    let contact = contacts.first { $0.business == .titles }
    let spans = places.map(postingSpan)
    return PostingSheet(
      unitName: first.unitName, business: first.stored.business, rows: rows,
      span: spans.allSatisfy { $0 == spans.first } ? spans.first ?? nil : nil, contactName: contact?.name ?? "",
      contactPhone: contact?.phone ?? "", refused: refused)
  }
}

extension PostingSheet.Row {
  /// Takes the fields by their ids, in the words that the form shows.
  init(_ form: ReadableForm) {
    var texts: [String: String] = [:]
    for section in form.document.sections where section.id == "basic" {
      for block in section.blocks {
        guard case .grid(_, let fields) = block else { continue }
        for field in fields where !field.isSensitive { texts[field.id] = field.content.plainText }
      }
    }
    let specialty = ["specialty", "subspecialty"].compactMap { texts[$0] }.filter { !$0.isEmpty }.joined(separator: " / ")
    self.init(
      name: texts["name"] ?? "", sex: texts["sex"] ?? "", employer: texts["employer"] ?? "自由职业者",
      education: texts["highestEducation"] ?? "", degree: texts["highestDegree"] ?? "",
      graduation: texts["graduationDate"] ?? "", startOfWork: texts["startOfWork"] ?? "", title: texts["title"] ?? "",
      specialty: specialty)
  }
}
