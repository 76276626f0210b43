import Database
import Storage
public import Titles

extension UnitService {
  /// The home of a 单位中心: what waits, and what was told to the unit. Applications are spoken of only to those who may
  /// examine them: whoever has the menu of their business, and never their own applicant (回避).
  ///
  /// - Throws: `NotFound` for a unit that isn't the viewer's, `Refusal` before the first entry.
  public func overview(of unit: UnitID, for viewer: Viewer, messages limit: Int = 10) async throws -> UnitOverview {
    try Access.decide(viewer, .use(.home), .unit(unit)).enforce("单位")
    let menus = viewer.seat(in: unit)?.menus ?? []
    let examined = examinedBusinesses(of: unit, viewer)
    return try await platform.store.database.read { reader in
      let messages = try MessageRepository().messages(
        of: unit, about: examined, besides: viewer.person, limit: limit, in: reader)
      let counts = try units.tabCounts(of: unit, in: reader)
      let issues = menus.contains(.issuance)
      let hasContact = try units.contacts(of: unit, in: reader).contains { $0.business == .titles }
      let lacksContact = menus.contains(.contacts) && !hasContact
      let requests = CertificateRequestRepository(vault: platform.store.vault)
      let waiting =
        menus.contains(.certificateRequests) ? try requests.counts(of: unit, in: reader)[.submitted] ?? 0 : nil
      return UnitOverview(
        name: try units.name(of: unit, in: reader) ?? "", counts: counts.filter { examined.contains($0.key) },
        due: try examined.flatMap { try due(of: unit, $0, for: viewer, reader) },
        toIssue: issues ? try IssuanceRepository().unissued(of: unit, in: reader) : nil, lacksContact: lacksContact,
        certificateRequests: waiting,
        messages: messages.map { UnitOverview.Message(title: $0.title, body: $0.body, target: $0.target, at: $0.createdAt) })
    }
  }

  /// Units for a searchable choice, by a part of the name or the whole 统一社会信用代码; only those that can take part.
  public func search(_ text: String, kinds: Set<UnitKind>? = nil, limit: Int = 20) async throws -> [UnitChoice] {
    try await platform.store.database.read { reader in
      try units.search(text, kinds: kinds, limit: limit, in: reader).map { unit in
        let district = unit.district.flatMap { platform.reference.codes(.districts).label($0) }
        let detail = [district, unit.uscc].compactMap { $0 }.joined(separator: " · ")
        return UnitChoice(id: unit.id, name: unit.name, detail: detail)
      }
    }
  }

  /// The names that are offered as 主管部门: every authority that is on the platform.
  public func departments() async throws -> [String] {
    let kinds: Set<UnitKind> = [.supervisingDepartment, .cityDepartment, .districtBureau]
    return try await platform.store.database.read { reader in
      try units.all(of: kinds, limit: 200, in: reader).map(\.name)
    }
  }
}
