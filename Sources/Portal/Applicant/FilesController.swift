import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// Files of applications: putting them into their places one by one, choosing earlier ones again, opening them.
struct FilesController: Sendable {
  let filing: FilingService
  let attachments: AttachmentService
  let shells: PageShells

  /// More than any place takes, so that the place itself says what is too large.
  private static let maximum = 16 << 20

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.fillUpload) { request, context, id, section, field in
      try await upload(FilePlace(id, section: section, field: field), request, context)
    }
    groups.personal.on(Routes.recordUpload) { request, context, id, section, record, field in
      try await upload(FilePlace(id, section: section, record: record, field: field), request, context)
    }
    groups.personal.on(Routes.fillReuse) { request, context, id, section, field in
      try await choices(FillPlace(application: id, section: section), field, request, context)
    }
    groups.personal.on(Routes.recordReuse) { request, context, id, section, record, field in
      try await choices(FillPlace(application: id, section: section, record: record), field, request, context)
    }
    groups.personal.on(Routes.fillReuseChoose) { request, context, id, section, field in
      try await choose(FillPlace(application: id, section: section), field, request, context)
    }
    groups.personal.on(Routes.recordReuseChoose) { request, context, id, section, record, field in
      try await choose(FillPlace(application: id, section: section, record: record), field, request, context)
    }
    groups.signedIn.on(Routes.file) { request, context, id in try await open(id, request, context) }
  }

  private func upload(_ place: FilePlace, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let upload = try RawUpload(request, field: place.field, maximum: FilesController.maximum)
    let intake = try await filing.beginUpload(place, name: upload.part.fileName, by: context.viewer)
    let received = try await upload.stream(into: AttachmentSink(intake))
    let file = try await filing.attach(received.id, to: place, by: context.viewer)
    let address = Routes.file(file.id).description
    if request.headers[.accept] == "application/json" { return try PhotoReply(href: address).response() }
    return UploadedFile(id: file.id.rawValue, name: file.name, size: file.size, href: address).html.response(status: .created)
  }

  private func choices(
    _ place: FillPlace, _ field: String, issues: FormIssues = .none, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let page = try await filing.page(
      place.application, section: place.section, record: place.record, by: context.viewer)
    let model = ReusePage(
      action: place.reuse(field), back: place.page, files: try await attachments.reusable(by: context.viewer),
      crumbs: FillFrame(page).crumbs, issues: issues)
    let html = shells.personal(model.body(token: context.formToken), at: .applications, request, context)
    return html.response(status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  private func choose(
    _ place: FillPlace, _ field: String, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    guard let file: AttachmentID = try context.form().id("file") else {
      let issues = FormIssues([Reason("file-missing", "请选择一个文件。", field: "file")])
      return try await choices(place, field, issues: issues, request, context)
    }
    do {
      let target = FilePlace(place.application, section: place.section, record: place.record, field: field)
      _ = try await filing.attach(file, to: target, by: context.viewer)
    } catch let refusal as Refusal {
      let issues = FormIssues(refusal.reasons.map { Reason($0.code, $0.sentence, field: "file") })
      return try await choices(place, field, issues: issues, request, context)
    }
    context.flash(.success, "已使用所选文件。")
    return .seeOther(place.page.description)
  }

  private func open(_ id: AttachmentID, _ request: Request, _ context: SignedInContext) async throws -> Response {
    let content = try await attachments.content(id, for: context.viewer)
    return try await StoredFile(content, of: attachments).response(to: request)
  }
}
