import Database
public import Storage
public import Titles

/// Uploaded files: taking them in, checking them by their content, and giving them to those who may see them.
public struct AttachmentService: Sendable {
  private let platform: Platform
  private let files = AttachmentRepository()
  private let counts = UploadCountRepository()

  /// The most files that one owner sends in a day, and the most bytes; what is refused counts too.
  public static let dailyQuota = (files: 500, bytes: 2_000_000_000)

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// Begins an upload for the person who is signed in.
  ///
  /// - Parameters:
  ///   - name: the file's name, made harmless by the caller.
  ///   - field: the name of the input that refusals belong to.
  /// - Throws: `Refusal` where the day's quota is used up, too many uploads of the person are under way (code
  ///   `uploads-at-once`) or no person is signed in.
  public func begin(
    _ kind: UploadKind, name: String, field: String? = nil, by viewer: Viewer
  ) async throws -> AttachmentIntake {
    guard let person = viewer.person else {
      throw Refusal("personal-account-only", "只有个人用户可以上传申报材料，请以个人用户登录。", field: field)
    }
    return try await begin(kind, name: name, field: field, of: .person(person))
  }

  /// Begins an upload for this owner; whether it may act for a unit is for the caller to decide.
  public func begin(
    _ kind: UploadKind, name: String, field: String? = nil, of owner: StoredAttachment.Owner
  ) async throws -> AttachmentIntake {
    let day = platform.clock.now().day
    guard let permit = UploadPermit(owner, on: day, among: platform.uploads) else {
      let sentence = "您有\(UploadSlots.perOwner)个文件正在上传，文件“\(name)”没有上传。请等它们完成后再上传。"
      throw Refusal("uploads-at-once", sentence, field: field)
    }
    let counts = counts
    try await platform.store.database.write { transaction in
      let quota = AttachmentService.dailyQuota
      let used = try counts.begin(owner, on: day, in: transaction)
      guard used.files < quota.files, used.bytes < quota.bytes else {
        let most = "\(quota.files)个或\(quota.bytes / 1_000_000_000) GB"
        let sentence = "今天上传的文件已达上限（\(most)，没有通过检查的文件也计算在内），没有上传。请明天再上传，或使用已上传的文件。"
        throw Refusal("upload-quota", sentence, field: field)
      }
    }
    let (spool, limit) = (platform.store.attachments.spool, Int64(kind.maximumBytes))
    let sink = try await platform.workers.run { try spool.beginUpload(limit: limit) }
    return AttachmentIntake(platform: platform, permit: permit, kind: kind, name: name, field: field, sink: sink)
  }

  /// Takes a file in that is in memory already.
  public func receive(
    _ bytes: [UInt8], _ kind: UploadKind, name: String, field: String? = nil, by viewer: Viewer
  ) async throws -> FileReference {
    let intake = try await begin(kind, name: name, field: field, by: viewer)
    do {
      try await intake.write(bytes)
      return try await intake.finish()
    } catch {
      await intake.cancel()
      throw error
    }
  }

  /// The PDFs that the viewer has uploaded, the newest first: to be chosen again.
  public func reusable(by viewer: Viewer, limit: Int = 50) async throws -> [FileReference] {
    guard let person = viewer.person else { return [] }
    let files = files
    return try await platform.store.database.read { reader in
      try files.all(of: .person(person), mediaType: "application/pdf", limit: limit, in: reader).map(\.reference)
    }
  }

  /// A file, for its owner or for whoever may look at an application or a request about a certificate that carries it.
  ///
  /// - Throws: `NotFound` for everybody else.
  public func content(_ id: AttachmentID, for viewer: Viewer) async throws -> AttachmentContent {
    let files = files
    return try await platform.store.database.read { reader in
      guard let file = try files.load(id, in: reader), try isOpen(file, to: viewer, reader),
        let digest = AttachmentDigest(rawValue: file.sha256)
      else { throw NotFound("附件") }
      return AttachmentContent(reference: file.reference, mediaType: file.mediaType, digest: digest)
    }
  }

  private func isOpen(_ file: StoredAttachment, to viewer: Viewer, _ reader: Reader) throws -> Bool {
    switch file.owner {
    case .person(let person): if viewer.person == person { return true }
    case .unit(let unit): if viewer.seat(in: unit) != nil { return true }
    }
    let requests = CertificateRequestRepository(vault: platform.store.vault)
    let receivers = try requests.receivers(of: file.id, in: reader)
    if receivers.contains(where: { Access.decide(viewer, .use(.certificateRequests), .unit($0)) == .allowed }) { return true }
    return try files.carriers(of: file.id, in: reader).contains { carrier in
      let subject = Access.Subject.application(
        applicant: carrier.applicant, business: carrier.business, state: carrier.state, units: carrier.units)
      return Access.decide(viewer, .view, subject) == .allowed
    }
  }

  /// Opens a file, or some of its bytes; the store has answered when it returns.
  ///
  /// - Throws: `FileError.notFound` where the store doesn't have it any more; `AttachmentError.unavailable`.
  public func open(_ content: AttachmentContent, _ range: Range<Int>) async throws -> AttachmentPieces {
    let isWhole = range == 0..<content.reference.size
    let part = Int64(range.lowerBound)..<Int64(range.upperBound)
    // Only a whole file can be checked against its digest.
    return try await platform.store.attachments.open(content.digest, isWhole ? nil : part)
  }
}
