import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 基本信息 of 个人中心: filled in, saved while typing, with the photo.
struct ProfileController: Sendable {
  let profiles: ProfileService
  let units: UnitService
  let attachments: AttachmentService
  let clock: PlatformClock
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.profile) { request, context in
      try await page(try await profiles.form(of: context.person), .none, request, context)
    }
    groups.personal.on(Routes.profilePost) { request, context in try await save(request, context) }
    groups.personal.on(Routes.profilePatch) { _, context in try await autosave(context) }
    groups.personal.on(Routes.profilePhotoPut) { request, context in try await takePhoto(request, context) }
    groups.personal.on(Routes.profilePhoto) { request, context, photo in try await showPhoto(photo, request, context) }
    groups.personal.on(Routes.profileUnits) { request, _ in
      let items = try await findUnits(try request.formQuery().text("q"))
      return SearchReply(items: items.map { Choice($0.id.rawValue, $0.name, hint: $0.detail) })
    }
  }

  private func page(
    _ form: ProfileForm, _ issues: FormIssues, found: [String: [FormOption]] = [:], savedAt: Moment? = nil, _ request: Request,
    _ context: PersonalContext
  ) async throws -> HTML {
    let page = ProfilePage(
      form: form, issues: issues, archivePlaces: try await profiles.archivePlaces(), found: found, savedAt: savedAt,
      person: context.person)
    return shells.personal(page.body(token: context.formToken), at: .profile, request, context)
  }

  private func findUnits(_ text: String) async throws -> [UnitChoice] {
    text.isEmpty ? [] : try await units.search(text)
  }

  /// The form as it was sent, with the reasons for which a photo that came with it was refused.
  private func sent(_ request: Request, _ context: PersonalContext) async throws -> (form: FormBody, refused: [Reason]) {
    guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true else {
      return (try context.form(), [])
    }
    var limits = MultipartReader.Limits()
    limits.fileBytes = UploadKind.photo.maximumBytes
    limits.bodyBytes = 4 << 20
    let outcome = try await MultipartReader(limits: limits).read(request, context) { part in
      AttachmentSink(try await attachments.begin(.photo, name: part.fileName, field: "photo", by: context.viewer))
    }
    var refused: [Reason] = []
    for file in outcome.files {
      switch file.result {
      case .success(let photo): try await profiles.setPhoto(photo, of: context.person)
      case .failure(let refusal): refused += refusal.reasons
      }
    }
    return (outcome.form, refused)
  }

  private func save(_ request: Request, _ context: PersonalContext) async throws -> Response {
    let (form, refused) = try await sent(request, context)
    let sent = ConflictPage.resolved(form)
    let posted = PostedFields(sent: sent)
    let version = sent.int("_version")
    if let field = sent.filled("_search") {
      // 查找 without JavaScript: what was found stands below the input, nothing is saved yet.
      let found = try await findUnits(sent.text("\(field).query")).map { FormOption(code: $0.id.rawValue, label: $0.name) }
      let form = try await profiles.form(of: context.person, showing: posted, version: version)
      return try await page(form, FormIssues(refused), found: [field: found], request, context).response()
    }
    if case .conflict(let conflict) = try await profiles.save(posted, version: version, of: context.person) {
      return clash(conflict, sent, request, context)
    }
    return try await answer(refused, request, context)
  }

  /// Another tab or device has saved other values: nothing of this was saved, and the person decides.
  private func clash(
    _ conflict: SectionConflict, _ sent: FormBody, _ request: Request, _ context: PersonalContext
  ) -> Response {
    let page = ConflictPage(
      page: Routes.profile(), save: Routes.profilePost(), title: "基本信息", conflict: conflict, sent: sent,
      crumbs: ProfilePage.crumbs)
    return shells.personal(page.body(token: context.formToken), at: .profile, request, context).response(status: .conflict)
  }

  /// The page after everything was saved.
  private func answer(_ refused: [Reason], _ request: Request, _ context: PersonalContext) async throws -> Response {
    let form = try await profiles.form(of: context.person)
    let problems = refused + form.problems
    guard problems.isEmpty else {
      return try await page(form, FormIssues(problems), savedAt: clock.now(), request, context).response(
        status: .unprocessableContent)
    }
    context.flash(.success, "基本信息已保存。申报职称时会自动带入申报书；现在可以从首页进入\(Business.named(\.label))，选择受理单位后点击“我要申报”。")
    return .seeOther(Routes.profile().description)
  }

  private func autosave(_ context: PersonalContext) async throws -> Response {
    let sent = try context.form()
    switch try await profiles.save(PostedFields(sent: sent), version: sent.int("_version"), of: context.person) {
    case .saved(let version):
      return try AutosaveReply.saved(version: version, time: clock.now().timeOfDay, status: nil).response()
    case .conflict(let conflict):
      return try AutosaveReply(conflict, of: sent).response()
    }
  }

  private func takePhoto(_ request: Request, _ context: PersonalContext) async throws -> Response {
    let upload = try RawUpload(request, field: "photo", maximum: UploadKind.photo.maximumBytes)
    let intake = try await attachments.begin(.photo, name: upload.part.fileName, field: "photo", by: context.viewer)
    let photo = try await upload.stream(into: AttachmentSink(intake))
    try await profiles.setPhoto(photo, of: context.person)
    return try PhotoReply(href: Routes.profilePhoto(photo.id).description).response()
  }

  private func showPhoto(_ id: AttachmentID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let content = try await attachments.content(id, for: context.viewer)
    return try await StoredFile(content, of: attachments).response(to: request)
  }
}
