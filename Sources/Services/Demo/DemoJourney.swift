import Database
import Storage
import Titles

/// One application of the demonstration on its way, led by the real services in the name of who would do it.
struct DemoJourney {
  let loader: DemoLoader
  let history: DemoHistory
  let applicant: String
  let setting: AuthoritySettingID
  private(set) var application = ApplicationID(rawValue: "")

  init(_ loader: DemoLoader, _ history: DemoHistory, applicant: String, setting: AuthoritySettingID) {
    self.loader = loader
    self.history = history
    self.applicant = applicant
    self.setting = setting
  }

  private var platform: Platform { history.platform }

  /// Starts it and fills in the first `count` entries; all of them and the attachment where it is nil.
  mutating func fill(_ count: Int? = nil) async throws {
    let viewer = try await loader.viewer(applicant)
    let filing = FilingService(platform: platform)
    let pledge = try await filing.pledge(setting, by: viewer)
    application = try await filing.start(setting, accepts: true, pledgeHash: pledge.hash, by: viewer)
    let form = try await form(pledge.business)
    let entries = form.entries
    for entry in entries.prefix(count ?? entries.count) {
      history.wait(minutes: 3)
      let edit = SectionEdit(
        application, section: entry.section, record: entry.isRecord ? filing.newRecord() : nil,
        fields: PostedFields(entry.fields), asksRegisters: true)
      _ = try await FilingService(platform: platform).save(edit, by: viewer)
    }
    if count == nil { try await attach(form.files, viewer) }
  }

  private func form(_ business: Business) async throws -> DemoForm {
    let people = loader.data.people
    guard let person = people.first(where: { $0.username == applicant }), let profile = person.profile else {
      throw NotFound("演示人员")
    }
    let employer = try await profile.employer.asyncMap { name in try await loader.index().entry(name).name }
    return DemoForm(business: business, person: person, profile: profile, employerName: employer ?? "")
  }

  private func attach(_ more: [(section: String, field: String)], _ viewer: Viewer) async throws {
    let bytes = try DemoPapers.pdf("劳动（聘用）合同", ["这是演示用的劳动（聘用）合同，内容均为虚构。"], at: platform.clock.now())
    let file = try await AttachmentService(platform: platform).receive(
      bytes, .pdf, name: "劳动（聘用）合同.pdf", by: viewer)
    let required = try await AuthorityService(platform: platform).detail(setting).requirements.filter(\.isRequired)
    for (section, field) in required.map({ ("attachments", $0.id) }) + more {
      _ = try await FilingService(platform: platform).attach(
        file.id, to: FilePlace(application, section: section, field: field), by: viewer)
    }
  }

  func submit() async throws {
    history.wait()
    _ = try await FilingService(platform: platform).submit(
      SubmissionRequest(application), by: try await loader.viewer(applicant))
  }

  /// Does one action where the application stands now.
  func act(_ action: WorkflowAction, by username: String, _ change: (inout ActionRequest) -> Void = { _ in }) async throws {
    history.wait()
    let application = application
    let visit = try await platform.store.database.read { reader in
      try CaseRepository().load(application, in: reader)?.state.current
    }
    var request = ActionRequest(action, on: application, at: action.isApplicants ? nil : visit)
    change(&request)
    _ = try await ActionService(platform: platform).perform(request, by: try await loader.viewer(username))
  }

  /// 报送上级单位.
  func forward(by username: String, to unit: String, posting: PostingPeriod? = nil) async throws {
    let next = try await loader.index().unit(unit)
    try await act(.forward, by: username) { request in
      request.nextUnit = next
      request.posting = posting
      request.recommendation = Recommendation(
        personInCharge: "演示负责人", phone: "023-00000000", opinion: "材料真实完整，同意推荐。", guarantees: true)
    }
  }
}

extension Optional {
  /// What `transform` makes of the value, where there is one.
  func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
