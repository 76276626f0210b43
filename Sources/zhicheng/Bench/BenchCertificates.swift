import ArgumentParser
import Database
import Foundation
import Services
import Storage
import Titles

/// 批量发放证书 from the order to the last signed PDF in the store, by the job runner itself: each certificate is rendered
/// with photo, seal and QR code, signed with RSA-3072, stored, and recorded in a transaction.
struct BenchCertificates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "certificates", abstract: "制作、签名并发放证书。")

  @OptionGroup var place: BenchPlatform
  @Option(help: "发放多少本，不超过1000。") var count = 1_000
  @Flag(help: "只下达任务，由运行中的服务办理。") var orderOnly = false

  func run() async throws {
    let (platform, _) = try await place.open()
    let ground = try await ScaleGround.make(employers: 10, on: platform)
    let scale = try await ScaleService(platform: platform, ground: ground)
    try await scale.addApplications(0..<count, at: .concluded)
    try await order(ground.authority.unit, ground.authority.account, platform)
    if !orderOnly { try await issue(on: platform) }
    await platform.store.database.close()
  }

  /// Does what was ordered, and prints what it took.
  private func issue(on platform: Platform) async throws {
    let signing = try CertificateSigning(.demonstration(path: "\(place.data)/signing.pem"), now: platform.clock.now())
    let issuer = CertificateIssuer(platform: platform, signing: signing) { "http://127.0.0.1/check/\($0)" }
    let runner = JobRunner(platform: platform, handlers: [issuer], name: "bench")
    let clock = ContinuousClock()
    let (begun, cpu) = (clock.now, Measurement.processorTime())
    try await runner.runNext()
    let seconds = (clock.now - begun) / .seconds(1)
    let issued: Int = try await platform.store.database.read { reader in
      try reader.value("SELECT COUNT(*) FROM certificates WHERE state = 'valid'") ?? 0
    }
    try Measurement(count: issued, seconds: seconds, cpu: Measurement.processorTime() - cpu).print()
  }

  /// A published document, a batch with all that wait, and the order to issue them.
  private func order(_ unit: UnitID, _ account: AccountID, _ platform: Platform) async throws {
    let viewer = try await platform.store.database.read { reader in
      guard let seat = try SeatRepository().seat(of: unit, in: reader) else { throw NotFound("单位") }
      return Viewer(account: account, door: .unit, person: nil, name: seat.unitName, seats: [seat])
    }
    let (waiting, file) = try await platform.store.database.write { transaction in
      let digest: String = try transaction.value("SELECT sha256 FROM attachments WHERE media_type = 'application/pdf'") ?? ""
      let file = StoredAttachment(
        id: platform.store.ids.make(), owner: .unit(unit), sha256: digest, size: 0, mediaType: "application/pdf",
        name: "核准文件.pdf", pages: 1, createdAt: platform.clock.now())
      try AttachmentRepository().insert(file, in: transaction)
      let waiting: [ApplicationID] = try transaction.all("SELECT application_id FROM issuances WHERE state = 'waiting'") {
        try $0.get(0)
      }
      return (waiting, file.id)
    }
    var document = ApprovalDraft()
    document.number = "虚构职改〔2025〕1号"
    document.title = "关于公布职称初定结果的通知"
    document.issuedOn = platform.clock.now().day
    document.business = .initialDetermination
    document.kind = .issue
    document.attachment = file
    let approval = try await ApprovalDocumentService(platform: platform).publish(document, for: unit, by: viewer)
    let batch = try await BatchService(platform: platform).create(
      BatchDraft(business: .initialDetermination, name: "虚构批次", applications: waiting), for: unit, by: viewer)
    _ = try await IssuanceService(platform: platform).order(
      waiting, of: batch, approval: approval, remark: "", in: unit, by: viewer)
  }
}
