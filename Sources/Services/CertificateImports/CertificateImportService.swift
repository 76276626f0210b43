import Database
import Documents
import Foundation
import Storage
public import Titles

/// 批量导入 of certificates from before the platform: a spreadsheet is checked row by row, looked at, and imported as a whole
/// or not at all. Their holders complete them (完善), which makes the electronic certificates.
public struct CertificateImportService: Sendable {
  private let platform: Platform
  private let regions: IdentityRegions
  private let imports: CertificateImportRepository
  private let certificates = CertificateRepository()
  private let people: PersonRepository

  /// The most bytes of a file.
  public static let maximumFileBytes = 4 << 20
  /// The most certificates of a file.
  public static let rowLimit = 2_000

  /// Works on this platform.
  ///
  /// - Parameter regions: with which region codes an ID number may begin.
  public init(platform: Platform, regions: IdentityRegions) {
    self.platform = platform
    self.regions = regions
    imports = CertificateImportRepository(vault: platform.store.vault)
    people = PersonRepository(vault: platform.store.vault)
  }

  /// What checking a file led to.
  public enum Outcome: Sendable, Equatable {
    /// Every row is in order; they wait to be confirmed.
    case ready(CertificateImportID)
    /// Nothing is kept; everything that is wrong.
    case faulty([CertificateImportProblem])
  }

  /// Checks a file and keeps its rows for a day.
  ///
  /// - Throws: `Refusal` where it can't be read at all.
  public func check(_ bytes: [UInt8], for unit: UnitID, by viewer: Viewer) async throws -> Outcome {
    try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    let (catalog, today, regions) = (platform.reference.catalog, platform.clock.now().day, regions)
    let checked = try await platform.inspectors.run {
      CertificateImportCheck(
        try CertificateImportService.sheet(bytes), catalog: catalog, today: today, regions: regions)
    }
    return try await platform.store.database.write { transaction in
      try LiveSeat.require(.certificateRequests, of: viewer, in: unit, transaction)
      let problems = try checked.problems + taken(checked.rows, in: transaction)
      guard problems.isEmpty else { return .faulty(problems.sorted { $0.line < $1.line }) }
      let (id, now) = (platform.store.ids.make() as CertificateImportID, platform.clock.now())
      let rows = [UInt8](try JSONEncoder().encode(checked.rows))
      try imports.insert(id, rows, of: unit, at: now, dropping: now.adding(seconds: -86_400), in: transaction)
      return .ready(id)
    }
  }

  /// The rows that wait to be confirmed.
  ///
  /// - Throws: `NotFound` where they are gone or another unit's, `Refusal` where they were imported.
  public func rows(
    of id: CertificateImportID, in unit: UnitID, by viewer: Viewer
  ) async throws -> [CertificateImportRow] {
    try Access.decide(viewer, .use(.certificateRequests), .unit(unit)).enforce("单位")
    return try await platform.store.database.read { try load(id, unit, $0) }
  }

  /// 确认导入: all of them, or none.
  ///
  /// - Returns: how many.
  /// - Throws: `NotFound`; `Refusal` where they were imported, or a number was taken meanwhile.
  public func confirm(_ id: CertificateImportID, in unit: UnitID, by viewer: Viewer) async throws -> Int {
    try await platform.store.database.write { transaction in
      try LiveSeat.require(.certificateRequests, of: viewer, in: unit, transaction)
      let rows = try load(id, unit, transaction)
      let problems = try taken(rows, in: transaction)
      guard problems.isEmpty else {
        throw Refusal(problems.map { Reason("number-taken", "第\($0.line)行的证书编号\($0.sentence)请更正文件后重新上传。") })
      }
      let name: String = try transaction.value("SELECT name FROM units WHERE id = \(unit)") ?? ""
      for row in rows { try insert(row, unit, name, transaction) }
      try imports.keep(Array("[]".utf8), for: id, in: transaction)
      try AuditLog(vault: platform.store.vault).append(
        "certificate.import", on: unit.rawValue, by: viewer.account, detail: "\(rows.count)", at: platform.clock.now(),
        in: transaction)
      return rows.count
    }
  }

  /// The template: the titles of the columns with an example, as CSV.
  public static var template: [UInt8] {
    let columns = CertificateImportColumn.allCases
    let lines = [columns.map { $0.isRequired ? $0.rawValue + "*" : $0.rawValue }, columns.map(\.example)]
    return Array(("\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()).utf8)
  }

  private func load(
    _ id: CertificateImportID, _ unit: UnitID, _ reader: Reader
  ) throws -> [CertificateImportRow] {
    guard let bytes = try imports.rows(of: id, in: unit, reader) else { throw NotFound("待确认的导入") }
    let rows = try JSONDecoder().decode([CertificateImportRow].self, from: Data(bytes))
    guard !rows.isEmpty else { throw Refusal("imported-already", "这批证书已经导入，不需要再次操作。") }
    return rows
  }

  private func taken(_ rows: [CertificateImportRow], in reader: Reader) throws -> [CertificateImportProblem] {
    try rows.filter { try certificates.isTaken($0.number, in: reader) }.map { row in
      CertificateImportProblem(row.line, .number, "“\(row.number)”在本平台已有证书。")
    }
  }

  private func insert(_ row: CertificateImportRow, _ unit: UnitID, _ name: String, _ transaction: Transaction) throws {
    let catalog = platform.reference.catalog
    guard let title = catalog.title(row.titleCode), let series = catalog.series(title.series) else { throw NotFound("职称") }
    let (id, vault, now) = (platform.store.ids.make() as CertificateID, platform.store.vault, platform.clock.now())
    let person = try people.person(with: row.document, in: transaction)
    let content = CertificateContent(
      kind: CertificateKind(row.business), issuingAuthority: name, holderName: row.name,
      sex: row.document.sex?.label ?? "", documentType: row.document.kind.label,
      maskedDocumentNumber: row.document.masked, title: title.name, series: series.name, level: title.level.label,
      specialty: row.specialty, acquisition: row.business.label, decidingBody: row.decidingBody, acquired: row.obtainedOn,
      approvalNumber: row.approvalNumber, issued: row.issuedOn, number: row.number, employer: row.employer, photo: nil,
      checkURL: "", isDemonstration: false)
    var certificate = Certificate(
      id: id, number: row.number, application: nil, person: person, unit: unit, authorityName: name,
      business: row.business, holderName: row.name, documentMasked: row.document.masked,
      documentTailHash: CheckAddress.tailHash(String(row.document.number.suffix(6)), number: row.number, vault: vault),
      seriesCode: series.code, titleCode: title.code, titleLabel: title.label, level: title.level,
      specialty: row.specialty, approval: nil, approvalNumber: row.approvalNumber, obtainedOn: row.obtainedOn,
      issuedOn: row.issuedOn, remark: "", checkHash: CheckAddress.hash(CheckAddress.token(of: id, vault: vault)) ?? "",
      pdfSHA256: nil, createdAt: now)
    certificate.source = .imported
    let frozen = try FrozenContent(content, photo: nil, document: row.document).sealed(for: id, vault: vault)
    try certificates.insert(
      certificate, content: frozen, documentHash: person == nil ? vault.lookup(row.document) : nil, in: transaction)
    let words = "\(name)已将您的职称证书（编号 \(row.number)）导入本平台。请在个人中心“我的证书”中“完善”照片等信息，审核通过后生成电子证书。"
    try IssuanceRecorder(platform: platform).tell(
      IssuanceRecorder.Message(title: "职称证书已导入", body: words), to: certificate, transaction)
  }

  private static func sheet(_ bytes: [UInt8]) throws -> Sheet {
    var limits = SpreadsheetLimits()
    limits.rows = rowLimit + 1
    do throws(SpreadsheetProblem) {
      return try SpreadsheetReader(limits).read(bytes)
    } catch {
      throw Refusal("file-unreadable", sentence(error), field: "file")
    }
  }

  private static func sentence(_ problem: SpreadsheetProblem) -> String {
    switch problem {
    case .empty: "文件中没有内容，请按模板填写后重新上传。"
    case .notASpreadsheet: "文件不是表格，请上传 xlsx 文件，或 UTF-8、GB18030 编码的 CSV 文件。"
    case .oldOrEncrypted: "文件是旧版 xls 格式或设置了密码，请另存为不加密的 xlsx 文件后重新上传。"
    case .broken: "文件已损坏，无法读取，请用表格软件打开后另存为 xlsx 文件再上传。"
    case .tooLarge: "文件解压后的内容过大，请只保留需要导入的工作表后重新上传。"
    case .tooManyRows(let limit): "一次最多导入\(limit)本证书，请拆分文件后分次导入。"
    case .brokenQuote(let line): "第\(line)行的引号没有成对，请更正后重新上传。"
    }
  }
}
