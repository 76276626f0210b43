import Crypto
import Database
import Storage
import Titles

/// The checks of one application.
extension InvariantCheck {
  /// The chain holds to its end, and the application stands where its last row says.
  func recordFaults(_ id: ApplicationID, _ reader: Reader) throws -> [InvariantFault] {
    let place = "handling_records \(id)"
    let records = HandlingRecordRepository(vault: store.vault)
    var faults = try records.broken(of: id, in: reader).map { InvariantFault(place, $0.sentence) }
    let state = try reader.first("SELECT state FROM applications WHERE id = \(id)") { try $0.get(0) as ApplicationState }
    let last = try records.all(of: id, in: reader).last
    let recorded = last.map { $0.event.state(hasPendingUnit: $0.pendingUnit != nil) }
    if let state, recorded != state {
      let word = recorded?.label ?? "没有记录"
      faults.append(InvariantFault(place, "申报书目前为“\(state.label)”，最后一条办理记录却是“\(word)”。"))
    }
    return faults
  }

  /// Every revision has its snapshot, and each one is byte for byte what was submitted.
  func snapshotFaults(_ id: ApplicationID, _ reader: Reader) throws -> [InvariantFault] {
    let revision: Int = try reader.value("SELECT revision FROM applications WHERE id = \(id)") ?? 0
    let drafts = DraftRepository(vault: store.vault)
    var faults: [InvariantFault] = []
    for number in 1...max(revision, 1) where number <= revision {
      let place = "snapshots \(id) 第 \(number) 次提交"
      do {
        guard let kept = try drafts.snapshot(number, of: id, in: reader) else {
          faults.append(InvariantFault(place, "提交版本不存在。"))
          continue
        }
        let hash = SHA256.hash(data: kept.snapshot.encoded()).map { byte in
          String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        if hash.joined() != kept.sha256 { faults.append(InvariantFault(place, "内容与提交时的 SHA-256 不符。")) }
      } catch let error as SecretBoxError {
        faults.append(InvariantFault(place, "无法解密（\(error)），可能被改动或密钥不符。"))
      }
    }
    return faults
  }

  /// Exactly one open visit while it is under way, none otherwise.
  func standingFaults(_ id: ApplicationID, _ reader: Reader) throws -> [InvariantFault] {
    guard let stored = try CaseRepository().load(id, in: reader) else { return [] }
    let open = stored.state.visits.filter(\.state.isOpen).map(\.id)
    let current = [stored.state.current].compactMap { $0 }
    return open == current ? [] : [InvariantFault("visits \(id)", "待办节点与申报书的当前节点不一致。")]
  }
}

extension ChainFault {
  /// What is said of it.
  var sentence: String {
    switch self {
    case .changed(let position): "第 \(position) 行与前一行的链接不符，可能被改动。"
    case .cutOff: "末尾与封记的行数或哈希不符，可能有行被删除。"
    }
  }
}
