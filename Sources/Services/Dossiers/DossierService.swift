import Database
import Documents
import Foundation
import Storage
public import Titles

/// 申报材料包: 申报书 and all evidence of one application in a zip archive, in the order of the form, with a catalogue.
public struct DossierService: Sendable {
  private let platform: Platform
  private let forms: ReadableFormService
  private let examination: ExaminationService
  private let audit: AuditLog

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    forms = ReadableFormService(platform: platform)
    examination = ExaminationService(platform: platform)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// The dossier of an application as a unit has it at a visit.
  ///
  /// - Throws: `Refusal` before it is claimed; as ``ExaminationService/examination(_:in:for:)`` and
  ///   ``dossier(of:for:)``.
  public func dossier(at visit: VisitID, in room: ExaminationRoom, for viewer: Viewer) async throws -> ExportedFile {
    let preview = try await examination.previewDownload(of: [visit], in: room, for: viewer)
    guard preview.refused.isEmpty else { throw Refusal(preview.refused.flatMap(\.reasons)) }
    return try await dossier(of: try await examination.application(of: visit, in: room, for: viewer), for: viewer)
  }

  /// The dossier of an application as it was submitted last. It is kept in the audit log.
  ///
  /// - Throws: `NotFound` for whoever may not look at the application; `Refusal` for a draft that was never submitted, and
  ///   where a file isn't what was uploaded any more; `DocumentError`; `ZipFile.Failure`.
  public func dossier(of id: ApplicationID, for viewer: Viewer) async throws -> ExportedFile {
    let form = try await forms.form(id, for: viewer)
    guard form.revision > 0 else { throw Refusal("dossier-draft", "申报书还没有提交，提交后才能下载申报材料包。") }
    let now = platform.clock.now()
    let pdf = try await forms.pdf(id, revision: form.revision, for: viewer)
    let pages = try await pageCount(pdf.bytes)
    let application = DossierPart(
      path: "00-\(form.document.title)_\(form.number).pdf", place: form.document.title, file: nil, pages: pages,
      size: pdf.bytes.count, sha256: AttachmentDigest(of: pdf.bytes).rawValue)
    let parts = try await [application] + evidence(of: form)
    let catalogue = DossierCatalogue(form: form, parts: parts, madeAt: now).document
    let file = platform.store.attachments.spool.scratch()
    let zip = try await platform.workers.run {
      let contents = try DocumentRenderer().pdf(catalogue, created: now)
      let zip = try ZipFile(path: file.path, at: now)
      try zip.begin("00-目录.pdf")
      try zip.append(contents)
      try zip.begin(application.path)
      try zip.append(pdf.bytes)
      return zip
    }
    for part in parts where !part.isMissing { try await copy(part, into: zip) }
    let length = try await platform.workers.run { try zip.finish() }
    try await record(id, files: parts.count, by: viewer, at: now)
    return ExportedFile(
      fileName: "申报材料_\(form.number)_\(form.applicantName).zip", mediaType: "application/zip", length: length, file: file,
      platform: platform)
  }

  /// The evidence of a form; what the store has lost is marked.
  private func evidence(of form: ReadableForm) async throws -> [DossierPart] {
    var parts = DossierPart.evidence(of: form.document)
    for index in parts.indices {
      guard let digest = AttachmentDigest(rawValue: parts[index].sha256) else { continue }
      parts[index].isMissing = try await !platform.store.attachments.exists(digest)
    }
    return parts
  }

  /// How many pages a PDF has that was made here.
  private func pageCount(_ bytes: [UInt8]) async throws -> Int {
    let file = platform.store.attachments.spool.scratch()
    return try await platform.workers.run {
      try Data(bytes).write(to: URL(filePath: file.path))
      return try PDFInspector().inspect(path: file.path).pageCount
    }
  }

  /// The bytes of a file as they are read; 申报书 is written already.
  private func copy(_ part: DossierPart, into zip: ZipFile) async throws {
    guard let digest = part.file.flatMap({ AttachmentDigest(rawValue: $0.sha256) }) else { return }
    do {
      try await platform.workers.run { try zip.begin(part.path) }
      for try await piece in try await platform.store.attachments.open(digest, nil) {
        try await platform.workers.run { try zip.append(piece) }
      }
    } catch AttachmentError.damaged {
      throw Refusal(
        "dossier-damaged", "“\(part.place)”的文件与上传时的内容不一致，材料包没有生成。请联系平台管理员从备份恢复该文件后再下载。")
    }
  }

  private func record(_ id: ApplicationID, files: Int, by viewer: Viewer, at now: Moment) async throws {
    let audit = audit
    try await platform.store.database.write { transaction in
      try audit.append(
        "application.dossier", on: id.rawValue, by: viewer.account, detail: "\(files)", at: now, in: transaction)
    }
  }
}
