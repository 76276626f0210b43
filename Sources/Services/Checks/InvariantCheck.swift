import Database
public import Storage
import Titles

/// Verifies on a live database what the schema can't: record chains, snapshot hashes, cached counts, files, and that
/// certificates, approval documents and applications fit together. It only reads, in many short reads.
public struct InvariantCheck: Sendable {
  let store: Store
  private let pageSize = 500

  /// Checks this store.
  public init(store: Store) {
    self.store = store
  }

  /// Runs every check.
  ///
  /// - Throws: `DatabaseError` where the database doesn't answer; a fault is a line of the report, not an error.
  public func run() async throws -> InvariantReport {
    var report = InvariantReport()
    report.lines.append(try await eachApplication("办理记录链", recordFaults))
    report.lines.append(try await eachApplication("提交版本", snapshotFaults))
    report.lines.append(try await eachApplication("当前节点", standingFaults))
    report.lines.append(try await audit())
    report.lines.append(try await counts())
    report.lines.append(try await certificates())
    report.lines.append(try await files())
    return report
  }

  /// Applies `check` to every application, page by page in the order of their ids.
  private func eachApplication(
    _ title: String, _ check: @escaping @Sendable (ApplicationID, Reader) throws -> [InvariantFault]
  ) async throws -> InvariantReport.Line {
    var line = InvariantReport.Line(title)
    var last = ""
    while true {
      let after = last
      let size = pageSize
      let (ids, faults) = try await store.database.read { reader in
        let ids: [ApplicationID] = try reader.all(
          "SELECT id FROM applications WHERE id > \(after) ORDER BY id LIMIT \(size)"
        ) { row in try row.get(0) }
        return (ids, try ids.flatMap { try check($0, reader) })
      }
      guard let final = ids.last else { return line }
      last = final.rawValue
      line.checked += ids.count
      line.faults += faults
    }
  }

  /// The streams of the audit log, page by page.
  private func audit() async throws -> InvariantReport.Line {
    var line = InvariantReport.Line("审计日志链")
    let log = AuditLog(vault: store.vault)
    var last = ""
    while true {
      let after = last
      let size = pageSize
      let (streams, faults) = try await store.database.read { reader in
        let streams = try log.streams(after: after, limit: size, in: reader)
        let faults = try streams.flatMap { stream in
          try log.broken(in: stream, reader).map { InvariantFault("audit_log \(stream)", $0.sentence) }
        }
        return (streams, faults)
      }
      guard let final = streams.last else { return line }
      last = final
      line.checked += streams.count
      line.faults += faults
    }
  }
}
