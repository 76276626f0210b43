extension ReviewTerms {
  /// Those of a published plan, whose committee of this level is organised by a unit of this kind.
  public init(_ plan: Plan, level: CommitteeLevel, organiser: UnitKind) {
    let content = plan.content
    self.init(
      name: content.name, committee: plan.committeeName, year: content.year, cutoff: content.cutOff,
      opens: content.schedule.opens, closes: content.schedule.closes, titles: Set(content.titles),
      specialties: Set(content.subspecialties), campaign: content.campaign.isEmpty ? nil : Set(content.campaign),
      isDistrictIntermediate: level == .intermediate && organiser == .districtBureau)
  }
}
