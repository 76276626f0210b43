import Database
import Documents
import Storage
public import Titles

/// One file on its way in: takes bytes as they come in constant memory, and checks the whole by its content at the end.
public struct AttachmentIntake: Sendable {
  let platform: Platform
  let owner: StoredAttachment.Owner
  let kind: UploadKind
  let name: String
  let field: String?
  let sink: UploadSink

  /// Takes further bytes.
  ///
  /// - Throws: `Refusal` as soon as there are more than the kind allows; nothing is kept then.
  public func write(_ bytes: [UInt8]) async throws {
    let (sink, name, field) = (sink, name, field)
    do {
      try await platform.workers.run { try sink.write(bytes) }
    } catch AttachmentError.tooLarge(let limit) {
      throw UploadProblem.tooLarge(name, limit: Int(limit), field: field)
    }
  }

  /// Checks the file by its content, keeps it and answers how forms name it. The same bytes under the same name are not
  /// kept twice.
  ///
  /// - Throws: `Refusal` with one sentence for each kind of fault.
  public func finish() async throws -> FileReference {
    let (sink, store, kind) = (sink, platform.store.attachments, kind)
    let (name, field) = (name, field)
    let found: Checked
    switch kind {
    case .pdf: found = try await platform.inspectors.run { try Checked(pdf: sink.finish(), name, field) }
    case .photo: found = try await platform.inspectors.run { try Checked(photo: sink.finish(), in: store, name, field) }
    }
    return try await keep(found)
  }

  /// Drops what came so far.
  public func cancel() async {
    let sink = sink
    do { try await platform.workers.run { sink.abandon() } } catch { sink.abandon() }
  }

  private func keep(_ found: Checked) async throws -> FileReference {
    let (platform, owner) = (platform, owner)
    let files = AttachmentRepository()
    return try await platform.store.database.write { transaction in
      if let same = try files.same(as: found.file.digest.rawValue, name: found.name, of: owner, in: transaction) {
        return same.reference
      }
      let stored = StoredAttachment(
        id: platform.store.ids.make(), owner: owner, sha256: found.file.digest.rawValue, size: Int(found.file.size),
        mediaType: found.mediaType, name: found.name, pages: found.pages, createdAt: platform.clock.now())
      try files.insert(stored, in: transaction)
      return stored.reference
    }
  }

  /// A file that passed its checks.
  private struct Checked: Sendable {
    let file: AttachmentFile
    let name: String
    let mediaType: String
    let pages: Int

    init(pdf file: AttachmentFile, _ name: String, _ field: String?) throws {
      do throws(PDFProblem) {
        pages = try PDFInspector().inspect(path: file.path).pageCount
      } catch {
        throw UploadProblem.refusal(error, name, field: field)
      }
      self.file = file
      self.name = Checked.name(name, "pdf", also: [])
      mediaType = "application/pdf"
    }

    /// What is kept of a photo is cropped and encoded anew; the upload itself is removed by the store's clean-up.
    init(photo upload: AttachmentFile, in store: AttachmentStore, _ name: String, _ field: String?) throws {
      let photo: Photo
      let bytes = try store.data(upload.digest)
      do throws(PhotoProblem) {
        photo = try Photo(bytes)
      } catch {
        throw UploadProblem.refusal(error, name, field: field)
      }
      file = try store.store(photo.jpeg)
      self.name = Checked.name(name, "jpg", also: ["jpeg"])
      mediaType = "image/jpeg"
      pages = 0
    }

    /// The name with the extension that its content has.
    private static func name(_ name: String, _ fileExtension: String, also others: [String]) -> String {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      let found = name[dot...].dropFirst().lowercased()
      if found == fileExtension || others.contains(found) { return name }
      let isPicture = fileExtension == "jpg" && found == "png"
      return (isPicture ? String(name[..<dot]) : name) + "." + fileExtension
    }
  }
}
