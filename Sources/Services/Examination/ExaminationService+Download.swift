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

  /// 下载申报书: one PDF, or a zip of several, as last submitted. One after the other goes into the file, so that as many as
  /// may be selected take no more memory than one. What can't be downloaded is listed in a text in the zip.
  ///
  /// - Throws: `Refusal` where nothing of the selection can be downloaded, with the reasons.
  public func download(_ visits: [VisitID], in room: ExaminationRoom, for viewer: Viewer) async throws -> ExportedFile {
    let (places, refused) = try await select(visits, in: room, for: viewer, against: ExaminationService.againstDownload)
    guard let first = places.first else { throw Refusal(refused.flatMap(\.reasons)) }
    let file = platform.store.attachments.spool.scratch()
    if places.count == 1, refused.isEmpty {
      let pdf = try await forms.pdf(first.stored.state.id, for: viewer)
      try await platform.workers.run { try file.append(pdf.bytes) }
      return try await made(file, pdf.fileName, "application/pdf")
    }
    let now = platform.clock.now()
    var archive = ZipArchive(at: now)
    for place in places {
      let pdf = try await forms.pdf(place.stored.state.id, for: viewer)
      archive = try await platform.workers.run { [archive] in
        var archive = archive
        archive.add(pdf.bytes, named: "\(place.stored.number)_\(place.stored.applicantName).pdf")
        try file.append(archive.take())
        return archive
      }
    }
    if !refused.isEmpty { archive.add(ExaminationService.list(of: refused), named: "没有下载的申报书.txt") }
    let end = archive.finish()
    try await platform.workers.run { try file.append(end) }
    return try await made(file, "\(first.stored.business.label)申报书_\(places.count)份_\(now.day).zip", "application/zip")
  }

  private func made(_ file: ScratchFile, _ name: String, _ mediaType: String) async throws -> ExportedFile {
    let length = try await platform.workers.run { Int(try file.size()) }
    return ExportedFile(fileName: name, mediaType: mediaType, length: length, file: file, platform: platform)
  }

  /// As Windows reads it too: UTF-8 with a mark at its beginning.
  private static func list(of refused: [BulkPreview.Refused]) -> [UInt8] {
    let lines = refused.map { "\($0.label)：\($0.reasons.map(\.sentence).joined())\r\n" }
    return Array("\u{FEFF}以下 \(refused.count) 份申报书没有下载：\r\n\(lines.joined())".utf8)
  }
}
