import HTTPTypes
import Hummingbird
import NIOCore
import Services
import Titles

/// 批量导入证书: the file, its problems or its preview, 确认导入.
struct CertificateImportController: Sendable {
  let service: CertificateImportService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.certificateImport) { request, context, _ in
      try context.require(.certificateRequests)
      return page(CertificateImportPage(unit: context.unit), request, context)
    }
    groups.unit.on(Routes.certificateImportTemplate) { request, context, _ in
      try context.require(.certificateRequests)
      let bytes = CertificateImportService.template
      let file = Download(fileName: "证书导入模板.csv", contentType: "text/csv; charset=utf-8", length: bytes.count)
      return try await file.response(to: request) { ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[$0])) }
    }
    groups.unit.on(Routes.certificateImportCheck) { request, context, _ in try await check(request, context) }
    groups.unit.on(Routes.certificateImportPreview) { request, context, _, id in
      guard try request.formQuery().asksForSpreadsheet else { return try await preview(id, request, context).response() }
      let rows = try await service.rows(of: id, in: context.unit, by: context.viewer)
      return try await exports.answer(
        UnitLists.certificateImport, in: .unit(context.unit), for: context.viewer, to: request
      ) { $0.cut(rows) }
    }
    groups.unit.on(Routes.certificateImportConfirm) { request, context, _, id in try await confirm(id, request, context) }
  }

  private func page(_ page: CertificateImportPage, _ request: Request, _ context: UnitContext) -> HTML {
    shells.unit(page.body(token: context.formToken), at: .certificateRequests, request, context)
  }

  private func check(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.certificateRequests)
    var limits = MultipartReader.Limits()
    limits.fileBytes = CertificateImportService.maximumFileBytes
    limits.bodyBytes = CertificateImportService.maximumFileBytes + (1 << 20)
    let outcome = try await MultipartReader(limits: limits).read(request, context) { _ in
      MemorySink(limit: CertificateImportService.maximumFileBytes)
    }
    var shown = CertificateImportPage(unit: context.unit)
    do {
      guard let file = outcome.files.first(where: { $0.part.field == "file" }) else {
        throw Refusal("file-missing", "请选择要导入的 xlsx 或 CSV 文件。", field: "file")
      }
      switch try await service.check(file.result.get(), for: context.unit, by: context.viewer) {
      case .ready(let id): return .seeOther(Routes.certificateImportPreview(context.unit, id).description)
      case .faulty(let problems):
        shown.file = file.part.fileName
        shown.problems = problems
      }
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      shown.issues = FormIssues(refusal.reasons)
    }
    return page(shown, request, context).response(status: .unprocessableContent)
  }

  private func preview(
    _ id: CertificateImportID, issues: FormIssues = .none, _ request: Request, _ context: UnitContext
  ) async throws -> HTML {
    let rows = try await service.rows(of: id, in: context.unit, by: context.viewer)
    let page = CertificateImportPreviewPage(unit: context.unit, id: id, rows: rows, issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .certificateRequests, request, context)
  }

  private func confirm(
    _ id: CertificateImportID, _ request: Request, _ context: UnitContext
  ) async throws -> Response {
    do {
      let count = try await service.confirm(id, in: context.unit, by: context.viewer)
      context.flash(.success, "已导入 \(count) 本证书。持证人在“我的证书”中完善后，可在“证书登记审核”中审核生成电子证书。")
    } catch let refusal as Refusal where RefusalStatus.status(of: refusal) != .forbidden {
      return try await preview(id, issues: FormIssues(refusal.reasons), request, context)
        .response(status: RefusalStatus.status(of: refusal))
    }
    return .seeOther(Routes.certificateRequests(context.unit).description)
  }
}
