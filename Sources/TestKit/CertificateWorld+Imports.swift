public import Services
public import Titles

/// Old certificates that an authority imports.
extension CertificateWorld {
  /// 批量导入.
  public var imports: CertificateImportService {
    CertificateImportService(platform: test.platform, regions: .withDemonstration)
  }

  /// The titles of the columns.
  public static let importColumns = "姓名,证件类型,证件号码,职称系列,职称名称,职称专业,取得方式,评审机构,批准文号,取得时间,发证时间,证书编号,工作单位"

  /// The row of an old certificate.
  public static func importRow(_ name: String, _ document: String, number: String) -> String {
    "\(name),居民身份证,\(document),工程技术,工程师,工业与民用建筑,职称评审,演示市工程系列中级评委会,演职改办〔2012〕8号,2012/11/30,2012-12-20,\(number),演示设计院"
  }

  /// A file of these rows.
  public static func importFile(_ rows: [String]) -> [UInt8] {
    Array(([importColumns] + rows).joined(separator: "\r\n").utf8)
  }

  /// Has a file checked that is in order.
  public func importReady(_ rows: [String]) async throws -> CertificateImportID {
    let outcome = try await imports.check(CertificateWorld.importFile(rows), for: bureau.id, by: viewer)
    guard case .ready(let id) = outcome else { throw NotFound("待确认的导入") }
    return id
  }
}
