import Titles

extension DemoLoader {
  /// Files the committees and makes their plans, each as its own service would have on its day.
  func fileCommittees() async throws {
    var filed: [String: CommitteeID] = [:]
    for entry in data.committees { filed[entry.key] = try await file(entry) }
    for entry in data.plans {
      guard let committee = data.committees.first(where: { $0.key == entry.committee }), let id = filed[entry.committee] else {
        throw NotFound("演示评委会")
      }
      try await make(entry, of: id, unit: committee.unit)
    }
  }

  private func file(_ entry: DemoCommittee) async throws -> CommitteeID {
    let first = platform.clock.now().day.adding(days: -entry.filedDaysAgo)
    var draft = CommitteeEntry(from: first, platform.reference)
    draft.name = entry.name
    draft.unit = try await index().unit(entry.unit).rawValue
    draft.level = entry.level.rawValue
    draft.levels = entry.levels.map(\.rawValue)
    draft.scope = entry.scope
    draft.panels = entry.panels.map { CommitteeEntry.Panel(name: $0.name, directions: $0.directions) }
    draft.filingNumber = entry.filingNumber
    draft.minimumSize = String(entry.minimumSize)
    return try await CommitteeService(platform: platform).register(draft, by: try await administrator("office"))
  }

  /// A plan that is closed was published before it opened: by a clock of then.
  private func make(_ entry: DemoPlan, of committee: CommitteeID, unit username: String) async throws {
    let now = platform.clock.now()
    let then = entry.closes > 0 ? now : Moment(now.day.adding(days: entry.opens - 5), hour: 9)
    let past = Platform(
      store: platform.store, references: platform.references, forms: platform.forms, registers: platform.registers,
      clock: PlatformClock { then }, workers: platform.workers, inspectors: platform.inspectors, uploads: platform.uploads,
      logger: platform.logger)
    let service = PlanService(platform: past)
    let (unit, viewer) = (try await index().unit(username), try await viewer(username))
    guard let chosen = try await service.offered(to: unit, by: viewer).first(where: { $0.id == committee }) else {
      throw NotFound("演示评委会")
    }
    let blank = try await service.blank(for: chosen, of: unit, by: viewer)
    let draft = typed(entry, blank, on: now.day)
    if !entry.isDraft {
      do {
        _ = try await service.publish(nil, draft, version: 0, for: unit, by: viewer)
        return
      } catch is Refusal {
        // Late in the last year whose working days are known, or where holidays leave no room, it can only be a draft.
      }
    }
    _ = try await service.create(draft, for: unit, by: viewer)
  }

  private func typed(_ entry: DemoPlan, _ blank: PlanDraft, on today: Day) -> PlanDraft {
    func day(_ days: Int) -> Day { today.adding(days: days) }
    var draft = blank
    let year = day(entry.opens).year
    draft.name = blank.name.replacing("\(blank.year)年", with: "\(year)年") + entry.suffix
    draft.year = String(year)
    draft.cutOff = "\(year)-12-31"
    draft.opens = "\(day(entry.opens))T09:00"
    draft.closes = "\(day(entry.closes))T18:00"
    draft.unitDeadline = "\(day(entry.unitDeadline))T18:00"
    draft.centerDeadline = "\(day(entry.centerDeadline))T18:00"
    draft.bureauDeadline = "\(day(entry.bureauDeadline))T18:00"
    draft.address = "云杉大道6号（虚构地址）"
    draft.explanation = entry.explanation
    draft.campaign = entry.campaign.map(\.rawValue)
    return draft
  }
}
