import Database
import Storage
public import Titles

/// 上级单位登记申请: what a unit does whose superior isn't on the platform, and what the reform office does about it.
public struct SuperiorRequestService: Sendable {
  let platform: Platform
  let requests = SuperiorRequestRepository()
  let units = UnitRepository()
  let runner: ActionRunner
  let registry: UnitRegistryService

  /// The most requests of one unit that may wait at a time.
  static let mostOpen = 10

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    runner = ActionRunner(platform: platform)
    registry = UnitRegistryService(platform: platform)
  }

  /// A unit's requests, the newest first.
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` without the menu.
  public func all(in room: ExaminationRoom, for viewer: Viewer) async throws -> [SuperiorRequest] {
    try Access.decide(viewer, .use(room.menu), .unit(room.unit)).enforce("页面")
    return try await platform.store.database.read { try requests.all(of: room.unit, limit: 50, in: $0) }
  }

  /// Asks the reform office.
  ///
  /// - Throws: `Refusal` at the fields `name`, `uscc` and `explanation`: what is missing, a unit that is there already, a
  ///   request that waits already.
  public func send(_ entry: SuperiorRequestEntry, in room: ExaminationRoom, by viewer: Viewer) async throws {
    var check = EntryCheck()
    let name = check.text(entry.name, "name", "上级单位名称", limit: 50)
    let explanation = check.text(entry.explanation, "explanation", "说明", limit: 200)
    let code = TextRules.cleaned(entry.uscc).isEmpty ? nil : check.code(entry.uscc)
    try check.finish()
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      try LiveSeat.require(room.menu, of: viewer, in: room.unit, transaction)
      try refuseKnown(name, code, transaction)
      let open = try requests.open(of: room.unit, in: transaction)
      guard !open.contains(name) else {
        throw Refusal("request-open", "本单位已申请登记“\(name)”，正在等待市职改办处理，不需要重复申请。", field: "name")
      }
      guard open.count < SuperiorRequestService.mostOpen else {
        throw Refusal("requests-open", "本单位有 \(open.count) 项申请正在等待市职改办处理，请在答复后再申请。")
      }
      let request = SuperiorRequestRepository.NewRequest(
        id: platform.store.ids.make(), unit: room.unit, account: viewer.account,
        handlerName: Masking.name(try runner.actorName(viewer, transaction)), name: name, uscc: code?.text ?? "",
        explanation: explanation, at: now)
      try requests.insert(request, in: transaction)
      try registry.audit.append(
        "superior.request", on: request.id.rawValue, by: viewer.account, detail: room.unit.rawValue, at: now,
        in: transaction)
    }
  }

  /// A unit that can receive applications already need not be asked for.
  private func refuseKnown(_ name: String, _ code: UnifiedSocialCreditCode?, _ reader: Reader) throws {
    let kinds = Set(UnitKind.allCases).subtracting([.employer])
    let byName = try units.search(name, kinds: kinds, limit: 20, in: reader).first { $0.name == name }
    let byCode = try code.flatMap { try units.search($0.text, kinds: kinds, limit: 1, in: reader).first }
    guard let known = byName ?? byCode else { return }
    throw Refusal(
      "superior-known", "“\(known.name)”已在平台登记，可以直接在“报送上级单位”中选择“其他单位”，按名称查找。", field: byName == nil ? "uscc" : "name")
  }
}
