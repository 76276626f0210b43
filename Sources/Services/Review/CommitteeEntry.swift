public import Titles

/// 评委会备案 as it is typed.
public struct CommitteeEntry: Sendable, Equatable {
  /// 评审委员会名称.
  public var name = ""
  /// 组建单位: the text of its id.
  public var unit = ""
  /// 级别: the raw value of a `CommitteeLevel`.
  public var level = ""
  /// 可评审的职称等级: raw values of `TitleLevel`.
  public var levels: [String] = []
  /// 评审系列和专业: codes of series (all of it) and of specialties.
  public var scope: [String] = []
  /// 专业组, in order.
  public var panels: [Panel] = []
  /// 备案文号.
  public var filingNumber = ""
  /// 备案有效期 from, `yyyy-MM-dd`.
  public var filedFrom = ""
  /// 备案有效期 through.
  public var filedThrough = ""
  /// 生效日期.
  public var effectiveFrom = ""
  /// 最少人数.
  public var minimumSize = ""
  /// 人数须为单数.
  public var isOdd = false
  /// 专业组最少人数.
  public var panelMinimum = ""
  /// 到会比例: the raw value of a `VotingShare`.
  public var quorum = ""
  /// 通过比例: the raw value of a `VotingShare`.
  public var pass = ""
  /// 通过比例的计算: the raw value of a `DenominatorRule`.
  public var denominator = ""

  /// One 专业组 as it is typed.
  public struct Panel: Sendable, Equatable {
    /// The id of a panel that was there before; nil for a new one.
    public var id: String?
    /// 专业组名称.
    public var name: String
    /// 专业方向, by their names.
    public var directions: String

    /// Made of these parts.
    public init(id: String? = nil, name: String = "", directions: String = "") {
      self.id = id
      self.name = name
      self.directions = directions
    }
  }

  /// Nothing typed yet.
  public init() {}

  /// A new filing from this day on, with the numbers that the reference data suggest for a 高级 committee.
  public init(from day: Day, _ reference: ReferenceData) {
    filedFrom = day.description
    filedThrough = CommitteeFiling.latestEnd(from: day).description
    effectiveFrom = day.description
    panels = [Panel()]
    if let rules = reference.review.rules(of: .high, on: day) { set(rules) }
  }

  /// What was filed last, to be changed from this day on.
  public init(_ file: CommitteeFile, from day: Day, _ reference: ReferenceData) {
    let charter = file.editions.last?.charter ?? file.committee.charter
    name = charter.name
    unit = file.committee.unit.rawValue
    level = charter.level.rawValue
    levels = charter.scope.levels.map(\.rawValue)
    scope = charter.scope.series + charter.scope.specialties
    let names = DirectionNames(charter.scope, in: reference.catalog, on: day)
    panels = charter.panels.map { Panel(id: $0.id, name: $0.name, directions: names.text(of: $0.subspecialties)) }
    filingNumber = charter.filing.number
    filedFrom = charter.filing.from.description
    filedThrough = charter.filing.through.description
    effectiveFrom = max(day, file.editions.last?.effectiveFrom ?? day).description
    set(charter.rules)
  }

  private mutating func set(_ rules: CommitteeRules) {
    minimumSize = String(rules.minimumSize)
    isOdd = rules.isOdd
    panelMinimum = String(rules.panelMinimum)
    quorum = rules.quorum.rawValue
    pass = rules.pass.rawValue
    denominator = rules.denominator.rawValue
  }
}
