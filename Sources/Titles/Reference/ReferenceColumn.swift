/// A column of a table of the reference data, as the reform office reads it and fills it in.
public struct ReferenceColumn: Sendable, Equatable {
  /// What stands in it.
  public enum Kind: Sendable, Equatable {
    /// A few words.
    case line(limit: Int)
    /// A sentence or more.
    case text(limit: Int)
    /// A whole number.
    case number
    /// A day.
    case day
    /// One of these.
    case choice([FormOption])

    /// Whether a cell holds it; an empty one does.
    func admits(_ cell: String) -> Bool {
      switch self {
      case .line(let limit): cell.count <= limit
      case .text: true
      case .number: cell.isEmpty || Int(cell) != nil
      case .day: cell.isEmpty || Day(cell) != nil
      case .choice(let options): cell.isEmpty || options.contains { $0.code == cell }
      }
    }
  }

  /// Its name in the file.
  public let name: String
  /// What it is, in the reform office's words.
  public let label: String
  /// What stands in it.
  public let kind: Kind
  /// Whether it must be filled.
  public let isRequired: Bool

  /// What tells a row from the others, by which other tables and applications name it: it stays as it is.
  public var isKey: Bool { name == "code" || name == "rule" }

  /// The last day on which a row holds.
  public static let end = "effective_to"
  /// The first day on which a row holds.
  public static let begin = "effective_from"

  /// The columns of a table.
  public static func all(of table: CSV, _ data: ReferenceData) -> [ReferenceColumn] {
    table.columns.map { name in
      let cells = table.rows.map { (try? $0.optionalText(name)) ?? "" }
      let wanted = kind(of: name, in: table.file, data)
      // What the table holds already is never refused: where it isn't what the name promises, it is taken as words.
      return ReferenceColumn(
        name: name, label: label(of: name, in: table.file), kind: cells.allSatisfy(wanted.admits) ? wanted : .text(limit: 500),
        isRequired: !["group", "filed_with", "effective_to"].contains(name) && !cells.contains(""))
    }
  }

  /// What a cell says in words: the label of a code.
  public func words(_ cell: String) -> String {
    guard case .choice(let options) = kind else { return cell }
    return options.first { $0.code == cell }?.label ?? cell
  }

  private static func label(of name: String, in file: String) -> String {
    if name == "title", file == skills { return "职称名称" }
    return labels[name] ?? name
  }

  /// The one table whose titles are those of the catalog.
  private static let skills = "skill-promotions.csv"

  private static func kind(of name: String, in file: String, _ data: ReferenceData) -> Kind {
    switch name {
    case "effective_from", "effective_to": .day
    case "working_days", "insured_months", "minimum_size", "panel_minimum", "fen", "years": .number
    case "first_day_counts", "insured_now", "odd", "of_city":
      .choice([FormOption(code: "yes", label: "是"), FormOption(code: "no", label: "否")])
    case "business": choice(of: Business.self)
    case "level": file == "committee-rules.csv" ? choice(of: CommitteeLevel.self) : choice(of: TitleLevel.self)
    case "from_level": choice(of: TitleLevel.self)
    case "unit_kind": choice(of: UnitKind.self)
    case "status": choice(of: ManifestEntry.Status.self)
    case "title" where file == skills: .choice(data.catalog.titles.map { FormOption(code: $0.code, label: $0.name) })
    case "quorum", "pass": choice(of: VotingShare.self)
    case "denominator": choice(of: DenominatorRule.self)
    case "phase": .choice(HandlingPhase.allCases.map { FormOption(code: $0.rawValue, label: $0 == .posting ? "公示" : "审核") })
    case "basis": .choice([FormOption(code: "education", label: "学历"), FormOption(code: "degree", label: "学位")])
    case "value": .choice((data.codes(.educations).entries + data.codes(.degrees).entries).map(option))
    case "series": .choice(data.catalog.series.map { FormOption(code: $0.code, label: $0.name) })
    case "specialty": .choice(data.catalog.specialties.map { FormOption(code: $0.code, label: $0.name) })
    case "citation", "explanation", "body": .text(limit: 500)
    default: .line(limit: 100)
    }
  }

  private static func choice<Value: Labelled>(of type: Value.Type) -> Kind {
    .choice(Value.allCases.map { FormOption(code: $0.rawValue, label: $0.label) })
  }

  private static func option(_ entry: CodeListEntry) -> FormOption { FormOption(code: entry.code, label: entry.label) }

  private static let labels = [
    "code": "代码", "name": "名称", "label": "名称", "group": "分组", "series": "职称系列", "specialty": "申报专业", "level": "职称等级",
    "business": "申报项目", "phase": "计时环节", "working_days": "工作日数", "first_day_counts": "起始日是否计入", "citation": "依据",
    "effective_from": "本行生效日期", "effective_to": "本行失效日期", "rule": "规则", "title": "标题", "explanation": "说明", "body": "正文",
    "people": "人员的称呼", "talents": "人才的称呼", "filed_with": "另报部门", "basis": "学历或学位", "value": "要求",
    "insured_months": "累计参保月数", "insured_now": "是否须正在参保", "fen": "金额（分）", "status": "核对情况", "from_level": "现有等级", "years": "年限",
    "skill": "技能等级", "kind": "类别", "limit": "规则", "unit_kind": "单位类型", "of_city": "是否市级", "deadline": "适用的截止时间",
    "minimum_size": "专家最少人数", "odd": "人数是否须为单数",
    "panel_minimum": "专业组最少人数", "quorum": "到会比例", "pass": "通过比例", "denominator": "通过比例的计算",
  ]
}
