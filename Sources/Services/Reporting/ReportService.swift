import Database
import Gateways
import Storage
public import Titles

/// 上报人社部: a holder asks for it, a unit sees how far it is and takes the export file.
public struct ReportService: Sendable {
  private let platform: Platform
  private let reports = ReportRepository()
  private let certificates = CertificateRepository()

  /// The most records of one export file.
  static let exportLimit = 10_000

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
  }

  /// What stands in the outbox of these certificates, by 证书编号.
  public func reports(of certificates: [Certificate]) async throws -> [String: CertificateReport] {
    let numbers = certificates.map(\.number)
    return try await platform.store.database.read { try reports.reports(of: numbers, in: $0) }
  }

  /// 上报人社部 of one of the viewer's certificates.
  ///
  /// - Throws: `NotFound` for another person's; `Refusal` where it waits already, or can't be reported.
  public func request(_ id: CertificateID, by viewer: Viewer) async throws {
    try await platform.store.database.write { transaction in
      guard let certificate = try certificates.load(id, in: transaction), let person = certificate.person else {
        throw NotFound("证书")
      }
      try Access.decide(viewer, .view, .personal(person)).enforce("证书")
      guard !certificate.state.isReplaced else { throw Refusal("replaced", "这是旧版本，请在“我的证书”中上报现行版本。") }
      guard certificate.isElectronic else { throw Refusal("incomplete", "证书还没有电子证书，请先“完善”，通过后再上报人社部。") }
      let known = try reports.reports(of: [certificate.number], in: transaction)[certificate.number]
      guard known?.state != .queued else { throw Refusal("queued-already", "证书已在上报队列中，请等待结果，不需要再次上报。") }
      try reports.enqueue(certificate, at: platform.clock.now(), in: transaction)
    }
  }

  /// A unit's outbox: the rows of the window and how many stand in each tab.
  public func list(
    of unit: UnitID, _ state: ReportState?, _ window: ListWindow, by viewer: Viewer
  ) async throws -> (page: ListPage<CertificateReport>, counts: [ReportState: Int]) {
    try Access.decide(viewer, .use(.issuance), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { reader in
      (try reports.list(of: unit, state, window, in: reader), try reports.counts(of: unit, in: reader))
    }
  }

  /// 导出上报文件: what waits, as CSV (UTF-8 with a mark at its beginning, as spreadsheet programs want it).
  public func export(of unit: UnitID, by viewer: Viewer) async throws -> [UInt8] {
    let lines = [ReportRecord.columns] + (try await records(of: unit, by: viewer)).map(\.row)
    return Array("\u{FEFF}\(lines.map(ReportService.line).joined())".utf8)
  }

  /// The same as a spreadsheet: numbers keep their zeros, for every cell is text.
  ///
  /// - Throws: as ``ExportService/spreadsheet(_:in:filters:for:rows:)``.
  public func spreadsheet(of unit: UnitID, by viewer: Viewer) async throws -> ExportedFile {
    let records = try await records(of: unit, by: viewer)
    let columns = ReportRecord.columns.enumerated().map { index, title in
      SheetColumn<ReportRecord>(title, 20) { .text($0.row[index]) }
    }
    return try await ExportService(platform: platform).spreadsheet(
      ListSheet("人社部上报", columns), in: .unit(unit), filters: ["状态：排队"], for: viewer
    ) { _, count in Array(records.dropFirst(count).prefix(ExportService.pageSize)) }
  }

  /// How many titles of the catalog that hold today have no code of GB/T 8561, and how many records wait without one.
  public func withoutCode() async throws -> (titles: Int, reports: Int) {
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let waiting = try await platform.store.database.read { try reports.waitingTitles(in: $0) }
    let titles = catalog.openSeries(on: today).flatMap { catalog.titles(series: $0.code, on: today) }
    let missing = waiting.filter { catalog.title($0.key)?.standardCode == nil }
    return (titles.filter { $0.standardCode == nil }.count, missing.values.reduce(0, +))
  }

  /// The records of what waits; taking them is kept in the audit log.
  private func records(of unit: UnitID, by viewer: Viewer) async throws -> [ReportRecord] {
    let desk = ReportDesk(platform: platform)
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.issuance, of: viewer, in: unit, transaction)
      let waiting = try reports.list(of: unit, .queued, ListWindow(limit: ReportService.exportLimit), in: transaction).rows
      let records = try waiting.compactMap { try desk.record(of: $0.certificate, in: transaction) }
      // Whole document numbers leave the platform here.
      try AuditLog(vault: platform.store.vault).append(
        "report.export", on: unit.rawValue, by: viewer.account, detail: "\(records.count)", at: platform.clock.now(),
        in: transaction)
      return records
    }
  }

  /// 标记为已上报: the export file was handed in by other means.
  ///
  /// - Returns: how many are 已上报 now that weren't before.
  public func mark(_ ids: [CertificateID], of unit: UnitID, by viewer: Viewer) async throws -> Int {
    guard !ids.isEmpty else { throw Refusal("nobody-ticked", "请先在列表中勾选证书。") }
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.issuance, of: viewer, in: unit, transaction)
      let now = platform.clock.now()
      let own = try ids.filter { try certificates.load($0, in: transaction)?.unit == unit }
      let marked = try own.filter { try reports.succeed($0, at: now, in: transaction) }.count
      try AuditLog(vault: platform.store.vault).append(
        "report.mark", on: unit.rawValue, by: viewer.account, detail: "\(marked)", at: now, in: transaction)
      return marked
    }
  }

  /// A line of the file. What a spreadsheet program would take for a formula is made text by an apostrophe.
  private static func line(_ values: [String]) -> String {
    let cells = values.map { value in
      let text = value.first.map { "=+-@\t\r".contains($0) } == true ? "'" + value : value
      return "\"\(text.replacing("\"", with: "\"\""))\""
    }
    return cells.joined(separator: ",") + "\r\n"
  }
}
