import HTTPTypes
import Hummingbird
import Services
import Titles

/// 预览及提交.
struct SubmissionController: Sendable {
  let filing: FilingService
  let applicants: ApplicantService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.preview) { request, context, id in
      page(try await filing.preview(id, by: context.viewer), [], request, context)
    }
    groups.personal.on(Routes.submit) { request, context, id in try await submit(id, request, context) }
    groups.personal.on(Routes.submitted) { request, context, id in try await submitted(id, request, context) }
  }

  private func page(
    _ preview: FilingPreview, _ refused: [Reason], _ request: Request, _ context: PersonalContext
  ) -> HTML {
    let model = PreviewPage(preview: preview, key: filing.newRecord().rawValue, refused: refused)
    return shells.personal(model.body(token: context.formToken), at: .applications, request, context)
  }

  private func submit(_ id: ApplicationID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let form = try context.form()
    let wanted = SubmissionRequest(id, version: form.int("_version"), key: form.filled("_key"))
    do {
      _ = try await filing.submit(wanted, by: context.viewer)
    } catch let refusal as Refusal {
      // The preview says the same where it can still be shown: not after a second window has submitted.
      guard let preview = try? await filing.preview(id, by: context.viewer) else {
        let row = try await applicants.row(id, by: context.viewer)
        let model = RefusedActionPage(title: "申报书没有重复提交", reasons: refusal.reasons, row: row)
        let html = shells.personal(model.body, at: .applications, request, context)
        return html.response(status: RefusalStatus.status(of: refusal))
      }
      let status: HTTPResponse.Status = refusal.reasons.contains { $0.code == "stale" } ? .conflict : .unprocessableContent
      return page(preview, refusal.reasons, request, context).response(status: status)
    }
    return .seeOther(Routes.submitted(id).description)
  }

  private func submitted(_ id: ApplicationID, _ request: Request, _ context: PersonalContext) async throws -> Response {
    let row = try await applicants.row(id, by: context.viewer)
    guard row.summary.state == .inProgress else { return .seeOther(Routes.myApplications().description) }
    let history = try await applicants.history(of: id, for: context.viewer)
    let model = SubmittedPage(row: row, pending: history.pending)
    return shells.personal(model.body, at: .applications, request, context).response()
  }
}
