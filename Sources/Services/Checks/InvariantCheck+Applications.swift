import Crypto
import Database
import Storage
import Titles

/// The checks of one application.
extension InvariantCheck {
  /// The chain holds, and every submission stands in it: rows that are cut off at the end break no link.
  func recordFaults(_ id: ApplicationID, _ reader: Reader) throws -> [InvariantFault] {
    let place = "handling_records \(id)"
    var faults = try HandlingRecordRepository(vault: store.vault).broken(of: id, in: reader).map { position in
      InvariantFault(place, "第 \(position) 行与前一行的链接不符，可能被改动。")
    }
    let revision: Int = try reader.value("SELECT revision FROM applications WHERE id = \(id)") ?? 0
    let submissions: Int =
      try reader.value(
        "SELECT COUNT(*) FROM handling_records WHERE application_id = \(id) AND event = \(WorkflowEvent.submitted)") ?? 0
    if submissions != revision {
      faults.append(InvariantFault(place, "申报书提交过 \(revision) 次，办理记录中有 \(submissions) 次提交。"))
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
