import Database
import Storage
import Titles

extension FilingService {
  /// What the last return asks, and what it leaves closed.
  ///
  /// A section with something that forbids submission is open all the same: what it said was in order when it was
  /// submitted, and what is asked may have changed since.
  ///
  /// - Parameter last: the last return where it is at hand; otherwise it is read.
  func scope(of draft: FilingDraft, _ last: ReturnNote? = nil, in reader: Reader) throws -> CorrectionScope {
    guard draft.head.revision > 0, draft.head.state.isEditable else { return CorrectionScope() }
    let note = try last ?? ReturnNote.all(of: draft.head, platform, in: reader).first
    var scope = CorrectionScope()
    for remark in note?.remarks ?? [] { scope.remarks[remark.section.id] = remark.text }
    // What was submitted again and taken back has been answered.
    if !scope.remarks.isEmpty, draft.head.state == .returned {
      let submitted = try desk.drafts.snapshot(draft.head.revision, of: draft.head.id, in: reader)?.snapshot.answers
      scope.standing = scope.remarks.filter { section, _ in
        submitted?.sections[section] == draft.answers.sections[section]
      }
    }
    guard let open = draft.head.openSections else { return scope }
    let closed = Set(draft.schema.sections.map(\.id)).subtracting(open)
    scope.closed = closed.subtracting(try faulty(draft, reader))
    return scope
  }

  /// Lets a change of a section pass, unless the last return left it closed.
  ///
  /// A closed section with something that forbids submission is opened, and stays open: whoever mends one field of it may
  /// have to mend the next.
  ///
  /// - Throws: `Refusal` with the sections that may be changed.
  func requireOpen(_ section: String, of draft: FilingDraft, in transaction: Transaction) throws {
    guard let open = draft.head.openSections, !open.contains(section) else { return }
    guard try faulty(draft, transaction).contains(section) else {
      let titles = draft.schema.sections.filter { open.contains($0.id) }.map { "“\($0.title)”" }
      throw Refusal(
        "section-closed", "退回时限定了修改范围，只能修改\(titles.joined(separator: "、"))；本栏目没有改动。如确需修改本栏目，请联系退回的单位。")
    }
    try RemarkRepository().open(open.union([section]), of: draft.head.id, in: transaction)
  }

  /// Opens the sections that blocking findings are about where the last return left them closed: otherwise their applicant
  /// could never mend them. Only the whole check knows of them: registers have a say.
  ///
  /// - Returns: what is open for that reason, in the order of the form.
  func openBlamed(_ checked: CheckedDraft, by viewer: Viewer) async throws -> [OpenedSection] {
    let (draft, findings) = (checked.draft, checked.findings.filter(\.blocking))
    guard draft.head.openSections != nil, !findings.isEmpty else { return [] }
    let blamed = draft.schema.sections.compactMap { section -> OpenedSection? in
      let places = Set(section.fields.map { "\(section.id).\($0.id)" })
      let own = findings.filter { finding in
        PolicyRule(rawValue: finding.rule).map { !$0.places.isDisjoint(with: places) } ?? false
      }
      guard !own.isEmpty else { return nil }
      return OpenedSection(section: SectionName(id: section.id, title: section.title), findings: own.map(\.title))
    }
    let (id, wanted) = (draft.head.id, Set(blamed.map(\.section.id)))
    let asked = try await platform.store.database.write { transaction -> Set<String> in
      let now = try desk.draft(id, for: viewer, to: .edit, in: transaction)
      guard let open = now.head.openSections else { return wanted }
      if !wanted.isSubset(of: open) { try RemarkRepository().open(open.union(wanted), of: id, in: transaction) }
      return Set(try ReturnNote.all(of: now.head, platform, in: transaction).first?.remarks.map(\.section.id) ?? [])
    }
    return blamed.filter { !asked.contains($0.section.id) }
  }

  /// The sections with something that forbids submission.
  private func faulty(_ draft: FilingDraft, _ reader: Reader) throws -> Set<String> {
    let firstStop = FilingAnswers(draft.answers).firstStop(draft.material)
    let receiver = try firstStop.flatMap { try desk.applications.receiver($0, in: reader) }
    let further = further(draft.answers, receiver, draft.material).map(\.section)
    return Set(desk.engine(draft).validate(draft.answers).problems.map(\.section) + further)
  }
}
