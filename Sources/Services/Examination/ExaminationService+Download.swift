import Database
import Documents
import Storage
public import Titles

extension ExaminationService {
  /// Which of a selection can be downloaded, and which not.
  ///
  /// - Throws: as ``preview(_:of:in:for:)``.
  public func previewDownload(of visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer) async throws -> BulkPreview {
    let (places, refused) = try await select(visits, in: room, for: viewer, against: ExaminationService.againstDownload)
    return BulkPreview(allowed: places.map(BulkPreview.Line.init), refused: refused)
  }

  @Sendable private static func againstDownload(_ place: ExaminationPlace) -> [Reason] {
    guard place.visit.state == .awaitingClaim else { return [] }
    return [Reason("not-claimed", "申报书\(place.stored.number)尚未签收，签收后才能下载。")]
  }

  /// 下载申报书: one PDF, or a zip of several, as last submitted.
  ///
  /// - Throws: `Refusal` where one of the selection can't be downloaded, with its reason.
  public func download(_ visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer) async throws -> FileDownload {
    let (places, refused) = try await select(visits, in: room, for: viewer, against: ExaminationService.againstDownload)
    guard refused.isEmpty else { throw Refusal(refused.flatMap(\.reasons)) }
    if places.count == 1, let place = places.first {
      let pdf = try await forms.pdf(place.stored.state.id, for: viewer)
      return FileDownload(fileName: pdf.fileName, contentType: "application/pdf", bytes: pdf.bytes)
    }
    let now = platform.clock.now()
    var files: [(name: String, bytes: [UInt8])] = []
    for place in places {
      let pdf = try await forms.pdf(place.stored.state.id, for: viewer)
      files.append(("\(place.stored.number)_\(place.stored.applicantName).pdf", pdf.bytes))
    }
    let all = files
    let bytes = try await platform.workers.run {
      var archive = ZipArchive(at: now)
      for file in all { archive.add(file.bytes, named: file.name) }
      return archive.finish()
    }
    return FileDownload(
      fileName: "\(places.first?.stored.business.label ?? "")申报书_\(places.count)份_\(now.day).zip",
      contentType: "application/zip", bytes: bytes)
  }
}
