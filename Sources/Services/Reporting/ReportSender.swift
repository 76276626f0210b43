import Database
public import Gateways
import Logging
public import ServiceLifecycle
import Storage
import Titles

/// Sends what waits in the reporting outbox: some records at a time, each with its own result. Any number of nodes may.
public struct ReportSender: Service {
  private let platform: Platform
  private let reporting: any Reporting
  private let reports = ReportRepository()

  /// Records of one request.
  static let size = 50
  /// Seconds after which records are taken again whose sender said nothing.
  static let patience: Int64 = 300
  private static let pause = Duration.seconds(5)

  /// Sends by this gateway.
  public init(platform: Platform, reporting: any Reporting) {
    self.platform = platform
    self.reporting = reporting
  }

  /// Works until the service group shuts down.
  public func run() async throws {
    await platform.work(pausing: ReportSender.pause, failure: "reporting failed") { try await sendNext() }
  }

  /// Sends what is due, at most one request.
  ///
  /// - Returns: false where nothing was due, or it didn't get through.
  @discardableResult
  public func sendNext() async throws -> Bool {
    let now = platform.clock.now()
    let desk = ReportDesk(platform: platform)
    guard try await platform.store.database.read({ try reports.isAnyDue(at: now, in: $0) }) else { return false }
    let taken = try await platform.store.database.write { transaction in
      let ids = try reports.take(
        ReportSender.size, until: now.adding(seconds: ReportSender.patience), at: now, in: transaction)
      return try ids.compactMap { id in try desk.record(of: id, in: transaction).map { (id: id, record: $0) } }
    }
    guard !taken.isEmpty else { return false }
    do {
      let receipts = try await reporting.send(taken.map(\.record))
      try await note(receipts, taken)
      return true
    } catch let error as ReportingError {
      platform.logger.warning("reporting didn't get through", metadata: ["error": "\(error)"])
      let ids = taken.map(\.id)
      try await platform.store.database.write { transaction in
        try reports.postpone(ids, problem: error.sentence, at: platform.clock.now(), in: transaction)
      }
      return false
    }
  }

  private func note(_ receipts: [ReportReceipt], _ taken: [(id: CertificateID, record: ReportRecord)]) async throws {
    let known = Dictionary(receipts.map { ($0.certificateNumber, $0) }) { first, _ in first }
    try await platform.store.database.write { transaction in
      let now = platform.clock.now()
      for (id, record) in taken {
        guard let receipt = known[record.certificateNumber] else {
          try reports.postpone([id], problem: "人社部接口没有返回这本证书的结果，系统会自动重试。", at: now, in: transaction)
          continue
        }
        if receipt.accepted {
          try reports.succeed(id, at: now, in: transaction)
        } else {
          let message = receipt.message.flatMap { $0.isEmpty ? nil : $0 } ?? "人社部平台没有说明原因。"
          try reports.fail(id, problem: String(message.prefix(300)), in: transaction)
        }
      }
    }
  }
}
