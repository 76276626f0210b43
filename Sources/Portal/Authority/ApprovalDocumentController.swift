import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 核准文件发布: the list, 新建, 发布, 查看, 撤回.
struct ApprovalDocumentController: Sendable {
  let service: ApprovalDocumentService
  let authorities: AuthorityService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.approvalDocuments) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.approvalDocumentNew) { request, context, _ in
      try context.require(.approvalDocuments)
      return try await new(ApprovalDocumentNewPage(unit: context.unit, offered: []), request, context)
    }
    groups.unit.on(Routes.approvalDocumentPublish) { request, context, _ in try await publish(request, context) }
    groups.unit.on(Routes.approvalDocument) { request, context, _, id in
      try await document(id, request, context).response()
    }
    groups.unit.on(Routes.approvalDocumentWithdraw) { request, context, _, id in
      try await withdraw(id, request, context)
    }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = ApprovalFilter(query)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        UnitLists.approvalDocuments, in: .unit(context.unit), filters: filter.words, for: context.viewer, to: request
      ) { try await service.list(of: context.unit, filter, $0, by: context.viewer).rows }
    }
    let window = ListWindow(offset: page.offset, limit: page.size)
    let documents = try await service.list(of: context.unit, filter, window, by: context.viewer)
    let shown = ApprovalDocumentsPage(unit: context.unit, filter: filter, documents: documents, page: page, query: query)
    return shells.unit(shown.body, at: .approvalDocuments, request, context).response()
  }

  private func new(_ page: ApprovalDocumentNewPage, _ request: Request, _ context: UnitContext) async throws -> HTML {
    var page = page
    page.offered = try await authorities.offered(to: context.unit)
    return shells.unit(page.body(token: context.formToken), at: .approvalDocuments, request, context)
  }

  private func publish(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.approvalDocuments)
    let unit = context.unit
    let outcome = try await MultipartReader().read(request, context) { part in
      AttachmentSink(try await service.beginUpload(name: part.fileName, for: unit, by: context.viewer))
    }
    let form = outcome.form
    var page = ApprovalDocumentNewPage(unit: unit, draft: ApprovalDraft(form), issuedOn: form.text("issuedOn"), offered: [])
    page.file = FileReference(uploaded: form)
    var reasons: [Reason] = []
    for file in outcome.files where file.part.field == "attachment" {
      switch file.result {
      case .success(let reference): page.file = reference
      case .failure(let refusal): reasons += refusal.reasons
      }
    }
    page.draft.attachment = page.file?.id
    do {
      guard reasons.isEmpty else { throw try await service.refusal(adding: reasons, to: page.draft, for: unit) }
      _ = try await service.publish(page.draft, for: unit, by: context.viewer)
    } catch let refusal as Refusal {
      page.issues = FormIssues(refusal.reasons)
      return try await new(page, request, context).response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "已发布核准文件“\(page.draft.number)”，办理证书时可以选择该批准文号。")
    return .seeOther(Routes.approvalDocuments(unit).description)
  }

  private func document(
    _ id: ApprovalDocumentID, _ request: Request, _ context: UnitContext, reason: String = "", _ issues: FormIssues = .none
  ) async throws -> HTML {
    let found = try await service.document(id, of: context.unit, by: context.viewer)
    let page = ApprovalDocumentPage(
      unit: context.unit, document: found.document, uses: found.uses, reason: reason, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .approvalDocuments, request, context)
  }

  private func withdraw(_ id: ApprovalDocumentID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let reason = try context.form().text("reason")
    do {
      try await service.withdraw(id, reason: reason, of: context.unit, by: context.viewer)
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await document(id, request, context, reason: reason, FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    context.flash(.success, "核准文件已撤回，该发文字号可以重新使用。")
    return .seeOther(Routes.approvalDocument(context.unit, id).description)
  }
}

extension ApprovalFilter {
  /// What the address says.
  init(_ query: FormBody) {
    self.init()
    number = query.text("number")
    title = query.text("title")
    business = query.choice("business")
    kind = query.choice("kind")
    switch query.text("state") {
    case "published": isPublished = true
    case "withdrawn": isPublished = false
    default: break
    }
  }
}

extension ApprovalDraft {
  /// What was typed; the file comes besides.
  init(_ form: FormBody) {
    self.init(
      number: form.text("number"), title: form.text("title"), issuedOn: form.day("issuedOn"),
      business: form.choice("business"), kind: form.choice("kind"))
  }
}

extension FileReference {
  /// The file that a form carries along from an earlier attempt; nil where it carries none.
  init?(uploaded form: FormBody) {
    guard let id: AttachmentID = form.id("uploaded"), let size = form.int("uploadedSize") else { return nil }
    self.init(id: id, name: form.text("uploadedName"), size: size, pages: 0, sha256: "")
  }
}
