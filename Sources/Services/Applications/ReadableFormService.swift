import Database
import Documents
import Storage
public import Titles

/// The forms of applications for reading, on the page and as PDF (下载申报书), for the applicant and for the units that
/// have the application or had it.
public struct ReadableFormService: Sendable {
  private let platform: Platform
  private let surroundings: FormSurroundings
  private let applications = ApplicationRepository()
  private let drafts: DraftRepository

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    surroundings = FormSurroundings(platform: platform)
    drafts = DraftRepository(vault: platform.store.vault)
  }

  /// A form for reading.
  ///
  /// - Parameter revision: which submission; nil is the newest one. Only the applicant sees a draft that was never
  ///   submitted.
  /// - Throws: `NotFound` for everybody else, and where there is no such revision.
  public func form(_ id: ApplicationID, revision: Int? = nil, for viewer: Viewer) async throws -> ReadableForm {
    let (applications, drafts) = (applications, drafts)
    return try await platform.store.database.read { reader in
      guard let head = try applications.head(id, in: reader) else { throw NotFound("申报书") }
      let subject = Access.Subject.application(
        applicant: head.applicant, business: head.business, state: head.state,
        units: try applications.units(of: id, in: reader))
      try Access.decide(viewer, .view, subject).enforce("申报书")
      let wanted = revision ?? head.revision
      let kept = try wanted > 0 ? drafts.snapshot(wanted, of: id, in: reader) : nil
      if kept == nil, wanted > 0 || viewer.person != head.applicant { throw NotFound("申报书") }
      let answers = try kept?.snapshot.answers ?? drafts.sections(of: id, in: reader).answers
      let version = kept?.snapshot.version ?? head.schemaVersion
      let engine = try engine(head, version: version, kept?.snapshot.requirements, reader)
      return ReadableForm(
        application: id, number: head.number, business: head.business, applicant: head.applicant,
        applicantName: answers["basic", "name"]?.plainText ?? "", authorityName: head.authorityName, state: head.state,
        revision: wanted, latestRevision: head.revision, submittedAt: kept?.at, sha256: kept?.sha256 ?? "",
        answers: answers, document: engine.document(answers))
    }
  }

  /// What has changed between two revisions, in the order of the form.
  ///
  /// - Throws: `NotFound` as `form` does.
  public func difference(
    _ id: ApplicationID, from earlier: Int, to later: Int, for viewer: Viewer
  ) async throws -> [FormChange] {
    let old = try await form(id, revision: earlier, for: viewer)
    let new = try await form(id, revision: later, for: viewer)
    return try await platform.store.database.read { reader in
      guard let head = try applications.head(id, in: reader) else { throw NotFound("申报书") }
      // What is asked for no longer keeps the name that it had.
      let now = try drafts.snapshot(later, of: id, in: reader)?.snapshot.requirements
      let before = try drafts.snapshot(earlier, of: id, in: reader)?.snapshot.requirements ?? []
      let asked = now.map { now in now + before.filter { old in !now.contains { $0.id == old.id } } }
      let engine = try engine(head, version: head.schemaVersion, asked, reader)
      return engine.difference(from: old.answers, to: new.answers)
    }
  }

  /// The numbers of a form that belong to one thing alone.
  func identifiers(of form: ReadableForm) async throws -> [FormIdentifier] {
    try await platform.store.database.read { reader in
      guard let head = try applications.head(form.application, in: reader) else { throw NotFound("申报书") }
      return try engine(head, version: head.schemaVersion, nil, reader).identifiers(form.answers)
    }
  }

  /// The form as it is read.
  ///
  /// - Parameter requirements: 附件要求 of the submission; nil for a draft, which goes by today's.
  private func engine(
    _ head: ApplicationHead, version: Int, _ requirements: [AttachmentRequirement]?, _ reader: Reader
  ) throws -> FormEngine {
    var material = try surroundings.material(head.business, at: head.authority, named: head.authorityName, in: reader)
    if let requirements { material.requirements = requirements }
    let schema = try platform.forms.schema(head.business, version: version)
    return FormEngine(schema, in: surroundings.context(material, person: head.applicant))
  }

  /// 申报书 as PDF: the newest submission, or for the applicant a draft, marked as one. Rendered on a thread of its own.
  ///
  /// - Throws: `NotFound` as `form` does; `DocumentError`.
  public func pdf(_ id: ApplicationID, revision: Int? = nil, for viewer: Viewer) async throws -> ApplicationPDF {
    let form = try await form(id, revision: revision, for: viewer)
    let (photo, now) = (try await photo(of: form), platform.clock.now())
    let bytes = try await platform.workers.run {
      let document = ApplicationDocument(form, photo: photo, printedAt: now).document
      return try DocumentRenderer().pdf(document, created: form.submittedAt ?? now)
    }
    return ApplicationPDF(bytes: bytes, fileName: "\(form.document.title)_\(form.number)_\(form.applicantName).pdf")
  }

  /// The photo; nil where there is none, or where its file is lost for good.
  private func photo(of form: ReadableForm) async throws -> [UInt8]? {
    guard let digest = form.photo.flatMap({ AttachmentDigest(rawValue: $0.sha256) }) else { return nil }
    do {
      return try await platform.store.attachments.data(digest)
    } catch FileError.notFound, AttachmentError.damaged {
      return nil
    }
  }
}
