import Database
import Documents
import Logging
import Storage
public import Titles

/// One file on its way in: takes bytes as they come in constant memory, and checks the whole by its content at the end,
/// before it gets its place in the store. However it ends, its bytes count towards its owner's quota of the day.
public struct AttachmentIntake: Sendable {
  let platform: Platform
  let permit: UploadPermit
  let kind: UploadKind
  let name: String
  let field: String?
  let sink: UploadSink

  /// Takes further bytes.
  ///
  /// - Throws: `Refusal` as soon as there are more than the kind allows; nothing is kept then.
  public func write(_ bytes: [UInt8]) async throws {
    let (sink, name, field) = (sink, name, field)
    permit.add(bytes.count)
    do {
      try await platform.workers.run { try sink.write(bytes) }
    } catch AttachmentError.tooLarge(let limit) {
      throw UploadProblem.tooLarge(name, limit: Int(limit), field: field)
    }
  }

  /// Checks the file by its content, keeps it and answers how forms name it. The same bytes under the same name are not
  /// kept twice.
  ///
  /// - Throws: `Refusal` with one sentence for each kind of fault; nothing is left of the file then.
  public func finish() async throws -> FileReference {
    do {
      let found = try await checked()
      let reference = try await keep(found, try await placed(found.content))
      await settle()
      return reference
    } catch {
      await cancel()
      throw error
    }
  }

  /// Drops what came so far.
  public func cancel() async {
    let sink = sink
    await clear { sink.abandon() }
    await settle()
  }

  /// Takes away what lies on the disk, on a thread for that; where none is free, here.
  private func clear(_ drop: @escaping @Sendable () -> Void) async {
    do { try await platform.workers.run { drop() } } catch { drop() }
  }

  /// Counts what came, once, and gives the place among the uploads back.
  private func settle() async {
    let (owner, day) = (permit.owner, permit.day)
    guard let bytes = permit.end(), bytes > 0 else { return }
    do {
      try await platform.store.database.write { transaction in
        try UploadCountRepository().add(bytes, of: owner, on: day, in: transaction)
      }
    } catch {
      // The file is kept or refused all the same: who loses is the quota.
      platform.logger.warning("upload not counted", metadata: ["error": "\(type(of: error))"])
    }
  }

  private func checked() async throws -> Checked {
    let (sink, kind, name, field) = (sink, kind, name, field)
    return try await platform.inspectors.run {
      let sealed = try sink.seal()
      switch kind {
      case .pdf: return try Checked(pdf: sealed, name, field)
      case .photo: return try Checked(photo: sealed, name, field)
      }
    }
  }

  private func placed(_ content: Checked.Content) async throws -> AttachmentFile {
    let store = platform.store.attachments
    do {
      switch content {
      case .asSent(let upload): return try await store.place(upload)
      case .made(let bytes): return try await store.store(bytes)
      }
    } catch {
      if case .asSent(let upload) = content { await clear { upload.drop() } }
      guard case AttachmentError.unavailable = error else { throw error }
      throw UploadProblem.unreachable(name, field: field)
    }
  }

  private func keep(_ found: Checked, _ file: AttachmentFile) async throws -> FileReference {
    let (platform, owner) = (platform, permit.owner)
    let files = AttachmentRepository()
    return try await platform.store.database.write { transaction in
      if let same = try files.same(as: file.digest.rawValue, name: found.name, of: owner, in: transaction) {
        return same.reference
      }
      let stored = StoredAttachment(
        id: platform.store.ids.make(), owner: owner, sha256: file.digest.rawValue, size: Int(file.size),
        mediaType: found.mediaType, name: found.name, pages: found.pages, createdAt: platform.clock.now())
      try files.insert(stored, in: transaction)
      return stored.reference
    }
  }

  /// A file that passed its checks.
  private struct Checked: Sendable {
    /// What is kept.
    enum Content: Sendable {
      /// What was sent, as it came.
      case asSent(SealedUpload)
      /// What was made of it.
      case made([UInt8])
    }

    let content: Content
    let name: String
    let mediaType: String
    let pages: Int

    init(pdf upload: SealedUpload, _ name: String, _ field: String?) throws {
      do throws(PDFProblem) {
        pages = try PDFInspector().inspect(path: upload.path).pageCount
      } catch {
        throw UploadProblem.refusal(error, name, field: field)
      }
      content = .asSent(upload)
      self.name = Checked.name(name, "pdf", also: [])
      mediaType = "application/pdf"
    }

    /// What is kept of a photo is cropped and encoded anew, without what a camera writes beside it (place, device); the
    /// original never gets into the store.
    init(photo upload: SealedUpload, _ name: String, _ field: String?) throws {
      defer { upload.drop() }
      let bytes = try upload.bytes()
      let photo: Photo
      do throws(PhotoProblem) {
        photo = try Photo(bytes)
      } catch {
        throw UploadProblem.refusal(error, name, field: field)
      }
      content = .made(photo.jpeg)
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
