import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 登记职称证书, 完善, 申请补正: the holder's side.
struct CertificateRequestController: Sendable {
  let service: CertificateRequestService
  let shells: PageShells

  /// More than any place takes, so that the place itself says what is too large.
  private static let maximum = 16 << 20

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.certificateRegister) { _, context in
      Response.seeOther(Routes.certificateRequest(try await service.register(by: context.viewer)).description)
    }
    groups.personal.on(Routes.certificateComplete) { _, context, id in try await begin(.completion, id, context) }
    groups.personal.on(Routes.certificateCorrect) { _, context, id in try await begin(.correction, id, context) }
    groups.personal.on(Routes.certificateRequest) { request, context, id in
      let view = try await service.view(id, by: context.viewer)
      guard view.request.state.isEditable else { return read(view, request, context).response() }
      return form(try await service.form(id, by: context.viewer), request, context).response()
    }
    groups.personal.on(Routes.certificateRequestSave) { request, context, id in try await save(id, request, context) }
    groups.personal.on(Routes.certificateRequestAutosave) { _, context, id in try await autosave(id, context) }
    groups.personal.on(Routes.certificateRequestUpload) { request, context, id, field in
      try await upload(id, field, request, context)
    }
    groups.personal.on(Routes.certificateRequestWithdraw) { _, context, id in
      try await service.withdraw(id, by: context.viewer)
      context.flash(.success, "申请已撤回，修改后可以重新提交。")
      return Response.seeOther(Routes.certificateRequest(id).description)
    }
    groups.personal.on(Routes.certificateRequestDelete) { _, context, id in
      try await service.delete(id, by: context.viewer)
      context.flash(.success, "申请已删除。")
      return Response.seeOther(Routes.myCertificates().description)
    }
  }

  private func begin(
    _ kind: CertificateRequestKind, _ id: CertificateID, _ context: PersonalContext
  ) async throws -> Response {
    .seeOther(Routes.certificateRequest(try await service.begin(kind, of: id, by: context.viewer)).description)
  }

  private func form(
    _ form: CertificateRequestForm, issues: FormIssues = .none, _ request: Request, _ context: PersonalContext
  ) -> HTML {
    let page = CertificateRequestPage(form: form, issues: issues)
    return shells.personal(page.body(token: context.formToken), at: .certificates, request, context)
  }

  private func read(_ view: CertificateRequestView, _ request: Request, _ context: PersonalContext) -> HTML {
    let page = CertificateRequestReadPage(view: view)
    return shells.personal(page.body(token: context.formToken), at: .certificates, request, context)
  }

  /// What was typed, and why files that came with it were refused; those that weren't are in their places.
  private func sent(
    _ id: CertificateRequestID, _ request: Request, _ context: PersonalContext
  ) async throws -> (form: FormBody, refused: [Reason]) {
    guard request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") == true else {
      return (try context.form(), [])
    }
    let viewer = context.viewer
    let outcome = try await MultipartReader().read(request, context) { part in
      AttachmentSink(try await service.beginUpload(to: part.field, of: id, name: part.fileName, by: viewer))
    }
    var refused: [Reason] = []
    for (part, result) in outcome.files {
      do {
        _ = try await service.attach(result.get().id, to: part.field, of: id, by: viewer)
      } catch let refusal as Refusal {
        refused += refusal.reasons.map { Reason($0.code, $0.sentence, field: part.field) }
      }
    }
    return (outcome.form, refused)
  }

  private func save(_ id: CertificateRequestID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let viewer = context.viewer
    let (sent, refused) = try await sent(id, request, context)
    do {
      _ = try await service.save(PostedFields(sent: sent), of: id, by: viewer)
      if let file = sent["_remove"].flatMap({ AttachmentID($0) }) { try await service.detach(file, of: id, by: viewer) }
      guard refused.isEmpty else { throw Refusal(refused) }
      if sent.text("_go") == "submit" { return try await submit(id, context) }
    } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.code != "not-editable" }) {
      let form = try await service.form(id, by: viewer)
      return self.form(form, issues: FormIssues(refusal.reasons), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已保存，可以继续填写。")
    return .seeOther(Routes.certificateRequest(id).description)
  }

  private func submit(_ id: CertificateRequestID, _ context: PersonalContext) async throws -> Response {
    try await service.submit(id, by: context.viewer)
    let view = try await service.view(id, by: context.viewer)
    context.flash(.success, "已提交给\(view.authorityName)审核，结果会在“消息”中通知您。")
    return .seeOther(Routes.certificateRequest(id).description)
  }

  private func autosave(_ id: CertificateRequestID, _ context: PersonalContext) async throws -> Response {
    let saved = try await service.save(PostedFields(sent: try context.form()), of: id, by: context.viewer)
    let places = CertificateRequestPage.places(id)
    var fields: [String: HTML] = [:]
    for control in saved.changed { fields[control.name] = FormControl(control, issues: .none, places: places).html }
    let reply = AutosaveReply.saved(version: saved.version, time: saved.at.timeOfDay, status: nil, fields: fields)
    return try reply.response()
  }

  private func upload(
    _ id: CertificateRequestID, _ field: String, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let upload = try RawUpload(request, field: field, maximum: CertificateRequestController.maximum)
    let intake = try await service.beginUpload(to: field, of: id, name: upload.part.fileName, by: context.viewer)
    let received = try await upload.stream(into: AttachmentSink(intake))
    let file = try await service.attach(received.id, to: field, of: id, by: context.viewer)
    let address = Routes.file(file.id).description
    if request.headers[.accept] == "application/json" { return try PhotoReply(href: address).response() }
    return UploadedFile(id: file.id.rawValue, name: file.name, size: file.size, href: address).html.response(status: .created)
  }
}
