import Storage
import Titles

/// All that a submission writes, made ready before its transaction.
struct Submission: Sendable {
  /// The version that was checked: another one meanwhile refuses the submission.
  var version: Int
  let revision: Int
  let schemaVersion: Int
  let firstStop: UnitID?
  let titleCode: String
  let isOpen: Bool
  let problems: [Reason]
  let blocking: [Reason]
  let entry: WorklistEntry
  let sealed: [UInt8]
  let sha256: String
  /// The hashes of the numbers that belong to one thing alone.
  let identifiers: [String]

  init(_ checked: CheckedDraft, at now: Moment, _ platform: Platform) throws {
    let draft = checked.draft
    let head = draft.head
    version = head.version
    revision = head.revision + 1
    schemaVersion = head.schemaVersion
    firstStop = checked.loaded.firstStop
    isOpen = draft.material.isOpen
    problems = checked.problems.map(\.reason)
    blocking = checked.findings.blockingReasons
    let form = FilingAnswers(draft.answers)
    let title = platform.reference.catalog.title(form.title)
    titleCode = form.title
    entry = WorklistEntry(
      number: head.number, applicantName: draft.answers["basic", "name"]?.plainText ?? "",
      mobileMasked: Masking.mobile(form.mobile), mobileHash: platform.store.vault.lookup(form.mobile),
      employerName: form.employer?.name ?? "自由职业者", authorityName: head.authorityName, titleLabel: title?.label ?? "",
      submittedAt: now)
    guard problems.isEmpty, blocking.isEmpty else {
      // It will be refused with these reasons: nothing need be encoded.
      sealed = []
      sha256 = ""
      identifiers = []
      return
    }
    let snapshot = FormSnapshot(
      business: head.business.rawValue, version: head.schemaVersion, answers: draft.answers,
      requirements: draft.material.requirements)
    let bytes = snapshot.encoded()
    sha256 = FilingService.sha256(bytes)
    let context = FormSurroundings(platform: platform).context(draft.material, person: head.applicant)
    let engine = FormEngine(draft.schema, in: context)
    identifiers = IdentifierRepository(vault: platform.store.vault).hashes(engine.identifiers(draft.answers).map(\.key))
    sealed = try DraftRepository(vault: platform.store.vault).sealedSnapshot(bytes, revision: revision, of: head.id)
  }
}
