import Database
import Documents
import Storage
public import Titles

extension IssuanceService {
  /// 发证名册 of a batch as a PDF: those whose certificates are issued and hold.
  ///
  /// - Throws: `Refusal` where none is; `NotFound` for another unit's batch; `DocumentError`.
  public func roster(of batch: BatchID, in unit: UnitID, by viewer: Viewer) async throws -> FileDownload {
    let window = ListWindow(limit: BatchDraft.maximumApplications)
    let board = try await board(of: batch, in: unit, IssuanceFilter(state: .issued), window, by: viewer)
    guard !board.page.rows.isEmpty else {
      throw Refusal("nothing-issued", "批次“\(board.batch.name)”还没有已发放的证书，发放之后才能下载发证名册。")
    }
    let now = platform.clock.now()
    let roster = RosterDocument(
      authorityName: viewer.seat(in: unit)?.unitName ?? "", batch: board.batch, rows: board.page.rows, printedAt: now)
    let bytes = try await platform.workers.run { try DocumentRenderer().pdf(roster.document, created: now) }
    return FileDownload(
      fileName: "发证名册_\(board.batch.name)_\(now.day).pdf", contentType: "application/pdf", bytes: bytes)
  }
}
