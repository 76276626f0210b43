import Titles

extension CommitteeEntry {
  /// The most panels.
  static let maximumPanels = 60

  /// What is typed, checked.
  struct Checked {
    let unit: UnitID
    let charter: CommitteeCharter
    let effectiveFrom: Day
  }

  /// - Parameters:
  ///   - units: those that may organise committees.
  ///   - stored: the ids of the panels that there are; another id counts as none.
  ///   - day: today, for the catalog.
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  func checked(
    units: Set<UnitID>, stored: Set<String>, in catalog: Catalog, on day: Day, makeID: () -> String
  ) throws(Refusal) -> Checked {
    var check = EntryCheck()
    let name = check.text(name, "name", "评审委员会名称", limit: 100)
    let organiser = UnitID(unit)
    if unit.isEmpty {
      check.refuse("missing", "请选择组建单位。", "unit")
    } else if !(organiser.map(units.contains) ?? false) {
      check.refuse("unit-without-power", "所选单位没有“评委会组建”权限，请先在“单位管理”中授予。", "unit")
    }
    let level: CommitteeLevel? = check.choice(self.level, "level", "级别")
    let scope = checkedScope(level, catalog, day, &check)
    let panels = checkedPanels(scope, stored, catalog, day, makeID, &check)
    let rules = checkedRules(&check)
    let filing = checkedFiling(&check)
    let from = Day(effectiveFrom)
    if from == nil { check.refuse("date-invalid", "生效日期应为年-月-日，例如 2025-08-20。", "effectiveFrom") }
    if let from, let filing, !filing.covers(from) {
      check.refuse("effect-outside-filing", "生效日期应在备案有效期内（\(filing.from)至\(filing.through)）。", "effectiveFrom")
    }
    try check.finish()
    guard let organiser, let level, let rules, let filing, let from else {
      throw Refusal("missing", "请把备案的内容填写完整。")
    }
    let charter = CommitteeCharter(name: name, level: level, scope: scope, panels: panels, rules: rules, filing: filing)
    return Checked(unit: organiser, charter: charter, effectiveFrom: from)
  }

  private func checkedScope(
    _ level: CommitteeLevel?, _ catalog: Catalog, _ day: Day, _ check: inout EntryCheck
  ) -> CommitteeScope {
    let chosen = levels.compactMap(TitleLevel.init(rawValue:))
    if chosen.isEmpty { check.refuse("missing", "请勾选可评审的职称等级，至少一项。", "levels") }
    if let level, let highest = chosen.max(), highest > level.highestTitle {
      check.refuse("level-too-high", "\(level.label)评审委员会不能评审\(highest.label)职称，请取消勾选。", "levels")
    }
    let open = Set(catalog.openSeries(on: day).map(\.code))
    let series = catalog.series.map(\.code).filter { open.contains($0) && self.scope.contains($0) }
    let specialties = catalog.specialties.filter { specialty in
      self.scope.contains(specialty.code) && open.contains(specialty.series) && !series.contains(specialty.series)
        && specialty.effect.covers(day)
    }
    if series.isEmpty, specialties.isEmpty { check.refuse("missing", "请勾选评审系列或专业，至少一项。", "scope") }
    return CommitteeScope(levels: chosen, series: series, specialties: specialties.map(\.code))
  }

  private func checkedPanels(
    _ scope: CommitteeScope, _ stored: Set<String>, _ catalog: Catalog, _ day: Day, _ makeID: () -> String,
    _ check: inout EntryCheck
  ) -> [CommitteePanel] {
    if panels.isEmpty { check.refuse("missing", "请至少填写一个专业组。", "panels") }
    if panels.count > CommitteeEntry.maximumPanels {
      check.refuse("too-many", "专业组最多\(CommitteeEntry.maximumPanels)个，请合并后再保存。", "panels")
      return []
    }
    let names = DirectionNames(scope, in: catalog, on: day)
    var titles: Set<String> = []
    return panels.enumerated().map { index, panel in
      let field = "panels.\(index)"
      let title = check.text(panel.name, "\(field).name", "第\(index + 1)个专业组的名称", limit: 50)
      if !title.isEmpty, !titles.insert(title).inserted {
        check.refuse("doubled", "专业组名称“\(title)”重复，请修改或删除其中一个。", "\(field).name")
      }
      let (codes, unknown) = names.directions(in: panel.directions)
      if codes.isEmpty, unknown.isEmpty {
        check.refuse("missing", "请填写第\(index + 1)个专业组的专业方向，至少一个。", "\(field).directions")
      }
      if !unknown.isEmpty {
        let words = unknown.prefix(5).joined(separator: "、")
        check.refuse(
          "direction-unknown", "第\(index + 1)个专业组中的“\(words)”不在所勾选系列、专业的方向中，请对照“可以填写的专业方向”修改。",
          "\(field).directions")
      }
      let id = panel.id.flatMap { stored.contains($0) ? $0 : nil } ?? makeID()
      return CommitteePanel(id: id, name: title, subspecialties: codes)
    }
  }

  private func checkedRules(_ check: inout EntryCheck) -> CommitteeRules? {
    let size = number(minimumSize, "minimumSize", "最少人数", 3...500, &check)
    let panel = number(panelMinimum, "panelMinimum", "专业组最少人数", 1...100, &check)
    let quorum: VotingShare? = check.choice(self.quorum, "quorum", "到会比例")
    let pass: VotingShare? = check.choice(self.pass, "pass", "通过比例")
    let denominator: DenominatorRule? = check.choice(self.denominator, "denominator", "通过比例的计算")
    guard let size, let panel, let quorum, let pass, let denominator else { return nil }
    if isOdd, size % 2 == 0 {
      check.refuse("size-even", "人数须为单数的，最少人数也应为单数，请改为\(size + 1)。", "minimumSize")
    }
    return CommitteeRules(
      minimumSize: size, isOdd: isOdd, panelMinimum: panel, quorum: quorum, pass: pass, denominator: denominator)
  }

  private func number(
    _ text: String, _ field: String, _ label: String, _ range: ClosedRange<Int>, _ check: inout EntryCheck
  ) -> Int? {
    let bare = TextRules.halfWidth(TextRules.cleaned(text))
    guard let number = Int(bare), range.contains(number) else {
      let sentence = bare.isEmpty ? "请填写\(label)。" : "\(label)应为\(range.lowerBound)至\(range.upperBound)的整数。"
      check.refuse("number-invalid", sentence, field)
      return nil
    }
    return number
  }

  private func checkedFiling(_ check: inout EntryCheck) -> CommitteeFiling? {
    CommitteeFilingEntry(number: filingNumber, from: filedFrom, through: filedThrough).checked(&check)
  }
}
