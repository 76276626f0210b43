import Database
import Storage
import Titles

/// Loads applications for their applicant: the one place that all of filling in begins.
struct FilingDesk: Sendable {
  let platform: Platform
  let surroundings: FormSurroundings
  let applications = ApplicationRepository()
  let drafts: DraftRepository
  let persons: PersonRepository

  init(platform: Platform) {
    self.platform = platform
    surroundings = FormSurroundings(platform: platform)
    drafts = DraftRepository(vault: platform.store.vault)
    persons = PersonRepository(vault: platform.store.vault)
  }

  /// The application with all that filling it in asks for.
  ///
  /// - Throws: `NotFound` for anybody else's; `Refusal` where its state doesn't allow to change it.
  func draft(_ id: ApplicationID, for viewer: Viewer, to action: Access.Action, in reader: Reader) throws -> FilingDraft {
    guard let head = try applications.head(id, in: reader) else { throw NotFound("申报书") }
    let subject = Access.Subject.application(
      applicant: head.applicant, business: head.business, state: head.state, units: [])
    try Access.decide(viewer, action, subject).enforce("申报书")
    let schema = try platform.forms.schema(head.business, version: head.schemaVersion)
    let material = try surroundings.material(head.business, at: head.authority, named: head.authorityName, in: reader)
    let stored = try drafts.sections(of: id, in: reader)
    var draft = FilingDraft(
      head: head, schema: schema, material: material,
      profile: try persons.profile(of: head.applicant, in: reader)[section: PersonProfile.section]?.fields ?? [:],
      versions: stored.versions, savedAt: stored.savedAt, answers: stored.answers)
    if head.state.isEditable {
      let answers = try UnitRepository().followingMerges(stored.answers, in: reader)
      draft.answers = engine(draft).refreshed(answers, profile: draft.profile)
    }
    return draft
  }

  /// The form of a draft. Only with `reader` does it look up what a person typed.
  func engine(_ draft: FilingDraft, in reader: Reader? = nil) -> FormEngine {
    FormEngine(draft.schema, in: surroundings.context(draft.material, person: draft.head.applicant, in: reader))
  }

  /// The person behind a viewer.
  ///
  /// - Throws: `Refusal` for the account of a unit.
  func person(_ viewer: Viewer) throws -> PersonID {
    guard let person = viewer.person else {
      throw Refusal("personal-account-only", "职称申报由个人用户办理，请退出当前账号后以个人用户登录。")
    }
    return person
  }
}
