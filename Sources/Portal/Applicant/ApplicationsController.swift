import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 我的申报, 查看, 办理记录, 下载申报书, 撤回, 删除.
struct ApplicationsController: Sendable {
  let applicants: ApplicantService
  let forms: ReadableFormService
  let actions: ActionService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.myApplications) { request, context in try await list(request, context) }
    groups.personal.on(Routes.applicationView) { request, context, id in try await view(id, request, context) }
    groups.personal.on(Routes.applicationRecord) { request, context, id in
      let history = try await applicants.history(of: id, for: context.viewer)
      return shells.personal(HandlingRecordPage(history: history).body, at: .applications, request, context)
    }
    groups.personal.on(Routes.applicationPDF) { request, context, id in try await pdf(id, request, context) }
    groups.personal.on(Routes.withdrawal) { request, context, id in try await ask(.withdraw, id, request, context) }
    groups.personal.on(Routes.deletion) { request, context, id in try await ask(.delete, id, request, context) }
    groups.personal.on(Routes.withdraw) { request, context, id in
      try await perform(.withdraw, id, done: "申报书已撤回，可以修改后重新提交。", request, context)
    }
    groups.personal.on(Routes.delete) { request, context, id in
      try await perform(.delete, id, done: "申报书已删除。", request, context)
    }
  }

  private func list(_ request: Request, _ context: PersonalContext) async throws -> Response {
    let query = try request.formQuery()
    let filter = ApplicationFilter(
      business: query.choice("business"), state: query.choice("state"), year: query.int("year"))
    let overview = try await applicants.overview(filter, by: context.viewer)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        PersonalLists.applications, in: .person, filters: filter.words, for: context.viewer, to: request
      ) { $0.cut(overview.rows) }
    }
    let page = PageRequest(query)
    let model = MyApplicationsPage(
      notice: platform.reference.text(.applicationsNotice), filter: filter, years: overview.years,
      rows: Array(overview.rows.dropFirst(page.offset).prefix(page.size)), total: overview.rows.count, page: page,
      address: ListAddress(Routes.myApplications().description, query))
    return shells.personal(model.body, at: .applications, request, context).response()
  }

  private func view(_ id: ApplicationID, _ request: Request, _ context: PersonalContext) async throws -> HTML {
    let row = try await applicants.row(id, by: context.viewer)
    let form = try await forms.form(id, for: context.viewer)
    return shells.personal(ApplicationViewPage(form: form, actions: row.actions).body, at: .applications, request, context)
  }

  private func pdf(_ id: ApplicationID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let file = try await forms.pdf(id, for: context.viewer)
    let download = Download(fileName: file.fileName, contentType: "application/pdf", length: file.bytes.count)
    return try await download.response(to: request) { range in
      ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes[range]))
    }
  }

  /// The question, where the workflow would carry it out; else why not.
  private func ask(
    _ action: WorkflowAction, _ id: ApplicationID, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let row = try await applicants.row(id, by: context.viewer)
    guard row.actions.contains(action == .delete ? .delete : .withdraw) else {
      let refusal = Refusal(try await applicants.obstacles(to: action, on: id, by: context.viewer))
      return refused(refusal, action, row, request, context)
    }
    let model = ConfirmationPage(action: action, row: row)
    return shells.personal(model.body(token: context.formToken), at: .applications, request, context).response()
  }

  private func perform(
    _ action: WorkflowAction, _ id: ApplicationID, done: String, _ request: Request, _ context: PersonalContext
  ) async throws -> Response {
    let version = try context.form().int("_version")
    do {
      _ = try await actions.perform(ActionRequest(action, on: id, version: version), by: context.viewer)
    } catch let refusal as Refusal {
      return refused(refusal, action, try await applicants.row(id, by: context.viewer), request, context)
    }
    context.flash(.success, done)
    return Response.seeOther(Routes.myApplications().description)
  }

  private func refused(
    _ refusal: Refusal, _ action: WorkflowAction, _ row: ApplicationRow, _ request: Request, _ context: PersonalContext
  ) -> Response {
    let model = RefusedActionPage(title: "申报书没有\(action.label)", reasons: refusal.reasons, row: row)
    let html = shells.personal(model.body, at: .applications, request, context)
    return html.response(status: RefusalStatus.status(of: refusal))
  }
}
