public import Database
public import Titles

/// Old certificates that an authority has uploaded and not confirmed yet; they wait for a day, sealed.
public struct CertificateImportRepository: Sendable {
  private let vault: Vault

  /// Seals with this vault.
  public init(vault: Vault) {
    self.vault = vault
  }

  private static let column = "certificate_imports.rows"

  /// Keeps rows, and drops what the unit left since before `limit`.
  public func insert(
    _ id: CertificateImportID, _ rows: [UInt8], of unit: UnitID, at now: Moment, dropping limit: Moment,
    in transaction: Transaction
  ) throws {
    try transaction.run("DELETE FROM certificate_imports WHERE unit_id = \(unit) AND created_at < \(limit)")
    let sealed = try vault.seal(rows, for: CertificateImportRepository.column, of: id.rawValue)
    try transaction.run(
      "INSERT INTO certificate_imports (id, unit_id, rows_sealed, created_at) VALUES (\(id), \(unit), \(sealed), \(now))")
  }

  /// The rows, for the unit that uploaded them; nil where they are gone.
  public func rows(of id: CertificateImportID, in unit: UnitID, _ reader: Reader) throws -> [UInt8]? {
    let sealed: [UInt8]? = try reader.value(
      "SELECT rows_sealed FROM certificate_imports WHERE id = \(id) AND unit_id = \(unit)")
    return try sealed.map { try vault.open($0, for: CertificateImportRepository.column, of: id.rawValue) }
  }

  /// Replaces the rows: by none once they are imported.
  public func keep(_ rows: [UInt8], for id: CertificateImportID, in transaction: Transaction) throws {
    let sealed = try vault.seal(rows, for: CertificateImportRepository.column, of: id.rawValue)
    try transaction.run("UPDATE certificate_imports SET rows_sealed = \(sealed) WHERE id = \(id)")
  }
}
