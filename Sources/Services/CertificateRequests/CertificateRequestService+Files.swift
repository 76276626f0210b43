import Database
import Storage
public import Titles

/// The files of a request: scans, evidence, the photo.
extension CertificateRequestService {
  /// Begins an upload into a field.
  ///
  /// - Throws: `NotFound` where there is no such place; `Refusal` where the request can't be changed or the day's quota is
  ///   used up.
  public func beginUpload(
    to field: String, of id: CertificateRequestID, name: String, by viewer: Viewer
  ) async throws -> AttachmentIntake {
    let slot = try await platform.store.database.read { reader in
      let loaded = try own(id, viewer, reader, toEdit: true)
      return try CertificateRequestService.slot(field, loaded, desk.engine(loaded, in: reader))
    }
    let kind: UploadKind = slot.accepts.contains("pdf") ? .pdf : .photo
    return try await AttachmentService(platform: platform).begin(kind, name: name, field: field, by: viewer)
  }

  /// Puts a file that the person has uploaded into its field: it replaces the one that is there where only one may be.
  ///
  /// - Throws: `NotFound` for a file of somebody else; `Refusal` where the place is full.
  public func attach(
    _ file: AttachmentID, to field: String, of id: CertificateRequestID, by viewer: Viewer
  ) async throws -> FileReference {
    try await platform.store.database.write { transaction in
      var loaded = try own(id, viewer, transaction, toEdit: true)
      let engine = try desk.engine(loaded, in: transaction)
      let slot = try CertificateRequestService.slot(field, loaded, engine)
      guard let reference = engine.context.file(file) else { throw NotFound("附件") }
      if slot.files.contains(where: { $0.id == file }) { return reference }
      if slot.maximumFiles > 1, slot.files.count >= slot.maximumFiles {
        throw Refusal("file-too-many", "最多上传\(slot.maximumFiles)个文件，请先移除不需要的文件。", field: field)
      }
      let kept = slot.maximumFiles > 1 ? slot.files.map(\.id.rawValue) : []
      try put(kept + [file.rawValue], field, &loaded, engine, transaction)
      return reference
    }
  }

  /// Takes a file out of whichever field holds it; the file itself stays the person's.
  public func detach(_ file: AttachmentID, of id: CertificateRequestID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      var loaded = try own(id, viewer, transaction, toEdit: true)
      let engine = try desk.engine(loaded, in: transaction)
      let fields = loaded.answers[section: CertificateRequestKind.section]?.fields ?? [:]
      for (field, value) in fields where value.files.contains(where: { $0.id == file }) {
        try put(value.files.filter { $0.id != file }.map(\.id.rawValue), field, &loaded, engine, transaction)
      }
    }
  }

  private func put(
    _ ids: [String], _ field: String, _ loaded: inout CertificateRequestDesk.Loaded, _ engine: FormEngine,
    _ transaction: Transaction
  ) throws {
    // An empty value clears the place.
    let posted = PostedFields([field: ids.isEmpty ? [""] : ids])
    loaded.answers = try engine.applying(posted, to: CertificateRequestKind.section, of: loaded.answers)
    _ = try store(&loaded, transaction)
  }

  private static func slot(
    _ field: String, _ loaded: CertificateRequestDesk.Loaded, _ engine: FormEngine
  ) throws -> FileSlot {
    let controls = engine.controls(CertificateRequestKind.section, loaded.answers)
    switch controls.first(where: { $0.name == field })?.shape {
    case .files(let slot), .photo(let slot): return slot
    default: throw NotFound("附件栏目")
    }
  }
}
