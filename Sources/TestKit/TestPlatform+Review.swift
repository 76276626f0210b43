public import Services
public import Titles

extension TestPlatform {
  /// A unit with 评委会组建.
  public func organiser(_ name: String = "演示评审中心", number: Int = 1) async throws -> TestUnit {
    try await unit(name, number: number, powers: [.committeeFormation])
  }

  /// 备案 of a 高级 committee of 实验技术, complete, as it is typed on the clock's day.
  public func committeeEntry(of unit: TestUnit, name: String = "演示市实验技术高级职称评审委员会") -> CommitteeEntry {
    var entry = CommitteeEntry(from: clock.now.day, platform.reference)
    entry.name = name
    entry.unit = unit.id.rawValue
    entry.level = "high"
    entry.levels = TitleLevel.allCases.map(\.rawValue)
    entry.scope = ["laboratory"]
    entry.panels = [
      CommitteeEntry.Panel(name: "教育实验组", directions: "物理、化学，生物"),
      CommitteeEntry.Panel(name: "科研实验组", directions: "化学分析\n工程测试"),
    ]
    entry.filingNumber = "演职改备〔2025〕1号"
    return entry
  }

  /// A committee that the reform office has filed.
  public func committee(of unit: TestUnit, by office: Viewer) async throws -> CommitteeID {
    try await CommitteeService(platform: platform).register(committeeEntry(of: unit), by: office)
  }

  /// A plan as it is typed: from Monday 2025-08-25 to Monday 2025-09-08, the last day that leaves room for the posting.
  public func planDraft(of committee: CommitteeID) -> PlanDraft {
    var draft = PlanDraft()
    draft.name = "2025年演示市实验技术高级职称评审申报计划"
    draft.year = "2025"
    draft.committee = committee.rawValue
    draft.opens = "2025-08-25T09:00"
    draft.closes = "2025-09-08T18:00"
    draft.unitDeadline = "2025-09-15T18:00"
    draft.centerDeadline = "2025-09-19T18:00"
    draft.bureauDeadline = "2025-09-26T18:00"
    draft.paymentOpens = "2025-10-12T09:00"
    draft.paymentCloses = "2025-10-14T00:00"
    draft.reach = "本市"
    draft.fees = ["associateSenior": "420", "intermediate": "240.5"]
    draft.cutOff = "2025-12-31"
    draft.phone = "023-00000009"
    draft.requirements = [PlanDraft.Requirement(title: "其他", isRequired: false)]
    draft.titles = ["laboratory-associate-senior", "laboratory-intermediate"]
    draft.subspecialties = ["laboratory-02-01", "laboratory-03-01"]
    draft.graceHours = "24"
    return draft
  }

  /// A plan that the unit has published.
  public func plan(of unit: TestUnit, _ committee: CommitteeID) async throws -> PlanID {
    try await PlanService(platform: platform).publish(
      nil, planDraft(of: committee), version: 0, for: unit.id, by: try await viewer(unit))
  }
}
