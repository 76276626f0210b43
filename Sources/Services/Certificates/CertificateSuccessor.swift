import Database
import Storage
import Titles

/// The next version of a certificate, ready to take the last one's place.
struct CertificateSuccessor: Sendable {
  let old: Certificate
  let new: Certificate
  /// What the new one says, sealed.
  let frozen: [UInt8]
  /// 工作单位, for the list of 发证管理.
  let employer: String
  /// What the old one is from then on: 已更换 or 已补正.
  let state: CertificateState

  /// The old version is kept as what it is now, the new one stands; its holder is told, and the application that it came
  /// from notes it.
  ///
  /// - Throws: `Refusal` where the old one doesn't hold any more.
  func takeOver(
    by actor: IssuanceRecorder.Actor, _ recorder: IssuanceRecorder, at now: Moment, _ transaction: Transaction
  ) throws {
    let gone = Refusal("not-issued", "证书在此期间已被撤销或修改，没有生成新版本。")
    let certificates = CertificateRepository()
    guard try certificates.replace(old.id, by: state, at: now, in: transaction) else { throw gone }
    try certificates.insert(new, content: frozen, in: transaction)
    guard let application = old.application else {
      return try recorder.tell(message, to: old, transaction)
    }
    let isMoved = try IssuanceRepository().amend(
      application, from: old.id, to: new.id, name: new.holderName, employer: employer, in: transaction)
    guard isMoved else { throw gone }
    try recorder.record(
      .amended, "证书编号\(old.number)，第\(new.version)版：\(new.amendment)", recorder.subject(application, in: transaction),
      by: actor, message, in: transaction)
  }

  private var message: IssuanceRecorder.Message {
    let body =
      "您的职称证书（\(old.number)）已更换为第\(new.version)版，\(new.amendment)。请在个人中心“我的证书”中下载新版本，旧版本查验时显示为“\(state.label)”。"
    return IssuanceRecorder.Message(title: state == .corrected ? "职称证书已补正" : "职称证书已更换", body: body)
  }
}
