import Database
import Gateways
import Storage
import Titles

/// The world around the form of 基本信息, and what is made of it.
extension ProfileService {
  /// The form's engine with the lists, units and facts around it; it must not outlive the reader.
  func makeEngine(_ standing: Standing, in reader: Reader) throws -> FormEngine {
    let today = platform.clock.now().day
    let lists = platform.formLists.lists(on: today)
    var context = StandardFormContext(today: today, lists: lists)
    // The document was checked when the person registered.
    context.regions = .withDemonstration
    context.facts = [
      "accountName": standing.person.name, "accountDocumentType": standing.document.kind.rawValue,
      "accountDocumentNumber": standing.document.number,
    ]
    let units = units
    // A failing look-up finds nothing here; the statement that follows it fails as well and says so.
    context.search = { list, id, name in
      (try? ProfileService.unit(list, id, name, units, reader)).flatMap { $0 }
    }
    let photo = standing.answers[PersonProfile.section, "photo"]?.files ?? []
    context.files = { id in photo.first { $0.id == id } }
    return FormEngine(platform.forms.profile, in: context)
  }

  private static func unit(
    _ list: String, _ id: String?, _ name: String, _ units: UnitRepository, _ reader: Reader
  ) throws -> FormOption? {
    let kinds: Set<UnitKind>? = list == "archives" ? [.talentCenter] : nil
    if let id = id.flatMap({ UnitID($0) }) {
      return try units.summary(of: id, in: reader).map { FormOption(code: $0.id.rawValue, label: $0.name) }
    }
    let found = try units.search(name, kinds: kinds, limit: 20, in: reader).first { $0.name == name }
    return found.map { FormOption(code: $0.id.rawValue, label: $0.name) }
  }

  /// The form of a person, showing what was posted where that is given, with the version that it is based on.
  func form(
    _ person: PersonID, posted: PostedFields?, version: Int? = nil, known: RegisterFindings, in reader: Reader
  ) throws -> ProfileForm {
    let standing = try loadStanding(person, in: reader)
    let engine = try makeEngine(standing, in: reader)
    var answers = engine.refreshed(standing.answers, profile: [:])
    if answers[section: PersonProfile.section] == nil { answers[section: PersonProfile.section] = .fields([:]) }
    answers = engine.refreshed(answers, profile: [:])
    var prefilled: [String] = []
    if !standing.person.hasProfile {
      answers[PersonProfile.section, "mobile"] = .text(standing.mobile)
      prefilled = prefill(&answers, known)
    }
    if let posted { answers = try engine.applying(posted, to: PersonProfile.section, of: answers) }
    let report = engine.validate(answers, section: PersonProfile.section)
    return ProfileForm(
      controls: engine.controls(PersonProfile.section, answers),
      guidance: platform.reference.text(.profileGuide).paragraphs, problems: report.problems.map(\.reason),
      version: version ?? standing.version, isSaved: standing.person.hasProfile, prefilled: prefilled)
  }

  /// What the registers know of somebody who has not saved the form yet; nothing for everybody else.
  func registered(_ person: PersonID) async throws -> RegisterFindings {
    let standing = try await platform.store.database.read { reader in
      let standing = try loadStanding(person, in: reader)
      return (document: standing.document, isSaved: standing.person.hasProfile)
    }
    return standing.isSaved ? RegisterFindings() : await platform.registers.findings(of: standing.document)
  }

  /// Puts what the registers know into empty fields and answers the labels of those.
  private func prefill(_ answers: inout Answers, _ known: RegisterFindings) -> [String] {
    let entries = known.education.value ?? []
    let educations = entries.filter { $0.kind == "education" }.compactMap { Education(rawValue: $0.level) }
    let degrees = entries.filter { $0.kind == "degree" }.compactMap { Degree(rawValue: $0.level) }
    let values: [(field: String, value: FieldValue?)] = [
      ("highestEducation", educations.max().map { .text($0.rawValue) }),
      ("highestDegree", degrees.max().map { .text($0.rawValue) }),
      ("archivePlace", known.archive.value.map { .reference(ReferenceValue(id: "", name: $0.place)) }),
    ]
    var labels: [String] = []
    for (field, value) in values where answers[PersonProfile.section, field] == nil {
      guard let value, let schema = platform.forms.profile.section(PersonProfile.section)?.field(field) else { continue }
      answers[PersonProfile.section, field] = value
      labels.append(schema.label)
    }
    return labels
  }

  /// Autosave sends the chosen id of a unit alone: its name is put beside it, as the engine wants it.
  func withNames(_ posted: PostedFields, _ engine: FormEngine, in reader: Reader) throws -> PostedFields {
    var values = posted.values
    for field in engine.schema.section(PersonProfile.section)?.fields ?? [] {
      guard field.kindName == "reference", let text = values[field.id]?.last, let id = UnitID(text) else { continue }
      values["\(field.id).id"] = [text]
      values[field.id] = [try units.summary(of: id, in: reader)?.name ?? ""]
    }
    return PostedFields(values)
  }

  /// The fields that this save would change although another one changed them meanwhile.
  func conflicts(
    _ posted: PostedFields, from before: Answers, to after: Answers, _ engine: FormEngine
  ) -> [SectionConflict.Field] {
    let section = PersonProfile.section
    return SectionConflict.fields(
      of: posted, mine: after[section: section]?.fields ?? [:], theirs: before[section: section]?.fields ?? [:],
      controls: engine.controls(section, before))
  }
}
