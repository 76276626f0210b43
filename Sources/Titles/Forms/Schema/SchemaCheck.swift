/// Looks for what a schema file says that cannot be: doubled ids, references to nothing, values that no list has.
struct SchemaCheck {
  private(set) var faults: [SchemaError.Fault] = []
  private let schema: FormSchema

  init(_ schema: FormSchema) {
    self.schema = schema
    doubles(schema.sections.map(\.id), "section", at: "sections")
    for (name, paths) in [("posting", schema.posting), ("postingDetails", schema.postingDetails)] {
      for (index, path) in paths.enumerated() where schema.section(path.section ?? "")?.field(path.field) == nil {
        add("\(name)[\(index)]", "no field \(path)")
      }
    }
    doubles(schema.sections.map(\.id) + schema.picks.map(\.id), "name", at: "picks")
    for (index, pick) in schema.picks.enumerated() { check(pick, at: "picks[\(index)]") }
    doubles(schema.steps.map(\.id), "step", at: "steps")
    for (index, step) in schema.steps.enumerated() {
      for id in step.sections where schema.section(id) == nil { add("steps[\(index)].sections", "no section \(id)") }
    }
    if !schema.steps.isEmpty {
      let placed = schema.steps.flatMap(\.sections)
      doubles(placed, "section", at: "steps")
      for section in schema.sections where !placed.contains(section.id) { add("steps", "section \(section.id) in no step") }
    }
    for (index, section) in schema.sections.enumerated() { check(section, at: "sections[\(index)]") }
  }

  private mutating func add(_ place: String, _ message: String) {
    faults.append(SchemaError.Fault(place: place, message: message))
  }

  private mutating func doubles(_ ids: [String], _ what: String, at place: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { add(place, "\(what) \(id) twice") }
  }

  private mutating func check(_ section: SectionSchema, at place: String) {
    doubles(section.fields.map(\.id), "field", at: "\(place).fields")
    if section.isPortfolio, section.records == nil { add("\(place).portfolio", "a portfolio keeps records") }
    switch section.kind {
    case .fields, .records:
      if section.fields.isEmpty { add("\(place).fields", "a section without fields") }
    case .attachments:
      if !section.fields.isEmpty { add("\(place).fields", "a section of attachments has no fields of its own") }
    }
    check(section.visibility, in: section, at: "\(place).visible")
    for (index, field) in section.fields.enumerated() { check(field, in: section, at: "\(place).fields[\(index)]") }
    if let records = section.records { check(records, in: section, at: "\(place).records") }
    for (index, rule) in section.rules.enumerated() { check(rule, in: section, at: "\(place).rules[\(index)]") }
  }

  private mutating func check(_ field: FieldSchema, in section: SectionSchema, at place: String) {
    check(field.visibility, in: section, at: "\(place).visible")
    check(field.requirement.condition, in: section, at: "\(place).required")
    var paths = field.kind.references
    if case .computed(_, let inputs) = field.source { paths += inputs }
    for path in paths { check(path, in: section, at: place) }
    if let parent = field.kind.parent {
      if parent == field.id || ancestors(of: parent, in: section).contains(field.id) {
        add("\(place).parent", "the cascade runs in a circle")
      }
      if section.field(parent) == nil { add("\(place).parent", "no field \(parent) in this section") }
    }
    if case .suggested(let suggestion) = field.source {
      if field.kindName != "yesNo" { add("\(place).kind", "only a yes or a no can be suggested") }
      for condition in suggestion.conditions { check(condition, in: section, at: "\(place).source") }
    }
    if case .register = field.source, !["verified", "date"].contains(field.kindName) {
      add("\(place).kind", "a register fills only what is verified and dates")
    }
    if field.kindName == "verified" {
      guard case .register = field.source else { return add("\(place).source", "verified needs a register") }
    }
  }

  private func ancestors(of id: String, in section: SectionSchema) -> Set<String> {
    var seen: Set<String> = []
    var next = section.field(id)?.kind.parent
    while let id = next, seen.insert(id).inserted { next = section.field(id)?.kind.parent }
    return seen
  }

  private mutating func check(_ condition: FormCondition?, in section: SectionSchema, at place: String) {
    for (path, values) in condition?.fields ?? [] {
      check(path, in: section, at: place)
      guard let codes = schema.field(path, from: section.id)?.kind.codes else { continue }
      for value in values where !codes.contains(value) { add(place, "\(path) never is \(value)") }
    }
    for (name, inner) in condition?.recordConditions ?? [] {
      guard let target = schema.section(name), target.records != nil else {
        add(place, "no records \(name)")
        continue
      }
      check(inner, in: target, at: place)
    }
  }

  private mutating func check(_ pick: RecordPick, at place: String) {
    guard let section = schema.section(pick.section), section.records != nil else {
      return add("\(place).section", "no records \(pick.section)")
    }
    check(pick.condition, in: section, at: "\(place).where")
    for (path, _) in pick.condition.fields where path.section != nil { add("\(place).where", "\(path) is elsewhere") }
  }

  /// From another section only a field that stands once, or one of a picked record, can be named.
  private mutating func check(_ path: FieldPath, in section: SectionSchema, at place: String) {
    let name = path.section ?? section.id
    guard let target = schema.section(schema.home(of: name)), target.field(path.field) != nil else {
      return add(place, "no field \(path)")
    }
    if target.id != name { return }
    if path.section != nil, target.id != section.id, target.records != nil { add(place, "\(path) is in records") }
  }

  private mutating func check(_ records: RecordsSchema, in section: SectionSchema, at place: String) {
    for part in records.summaryParts {
      if let id = part.field { check(FieldPath(id), in: section, at: "\(place).summary") }
    }
    if let order = records.order { check(FieldPath(order), in: section, at: "\(place).order") }
    for inflow in records.inflows {
      for id in inflow.key { check(FieldPath(own: id), in: section, at: "\(place).inflows") }
    }
  }

  private mutating func check(_ rule: FormRule, in section: SectionSchema, at place: String) {
    switch rule {
    case .assertion(let rule):
      check(rule.condition, in: section, at: place)
      check(rule.when, in: section, at: place)
      check(FieldPath(rule.field), in: section, at: place)
    case .count(let rule):
      recordsOnly(section, at: place)
      check(rule.condition, in: section, at: place)
      check(rule.when, in: section, at: place)
      if let field = rule.field { check(FieldPath(field), in: section, at: place) }
    case .unique(let rule):
      recordsOnly(section, at: place)
      for field in rule.fields { check(FieldPath(field), in: section, at: place) }
    case .timeline(let rule):
      recordsOnly(section, at: place)
      check(FieldPath(rule.field), in: section, at: place)
      if section.field(rule.field)?.kindName != "period" { add(place, "\(rule.field) is no period") }
    }
  }

  private mutating func recordsOnly(_ section: SectionSchema, at place: String) {
    if section.records == nil { add(place, "this rule is for records") }
  }
}
