extension FormEngine {
  typealias NumberedRecord = (number: Int, record: AnswerRecord)

  /// The rules over the records of a section.
  func checkRules(
    _ section: SectionSchema, _ records: [NumberedRecord], _ answers: Answers, _ report: inout FormReport
  ) {
    for rule in section.rules {
      switch rule {
      case .assertion: break
      case .count(let rule): check(rule, section, records, answers, &report)
      case .unique(let rule): check(rule, section, records, &report)
      case .timeline(let rule): check(rule, section, records, &report)
      }
    }
  }

  private func check(
    _ rule: CountRule, _ section: SectionSchema, _ records: [NumberedRecord], _ answers: Answers,
    _ report: inout FormReport
  ) {
    if let when = rule.when {
      guard records.contains(where: { holds(when, section, $0.record.values, answers) }) else { return }
    }
    let matching = records.filter { holds(rule.condition, section, $0.record.values, answers) }
    let isTooMany = rule.maximum.map { matching.count > $0 } ?? false
    guard matching.count < rule.minimum || isTooMany else { return }
    // One too many belongs to the last of them; one too few belongs to the section.
    let place = isTooMany ? matching.last : nil
    let code = isTooMany ? "records-count-exceeded" : "records-count-missing"
    let field = place == nil ? nil : rule.field
    report.problems.append(finding(section, (place?.record.id, place?.number), Reason(code, rule.message, field: field)))
  }

  private func check(
    _ rule: UniqueRule, _ section: SectionSchema, _ records: [NumberedRecord], _ report: inout FormReport
  ) {
    var seen: Set<[[String]]> = []
    for (number, record) in records {
      let key = rule.fields.map { record.values[$0]?.tokens ?? [] }
      if key.contains(where: \.isEmpty) { continue }
      if seen.insert(key).inserted { continue }
      let reason = Reason("record-duplicate", rule.message, field: rule.fields.first)
      report.problems.append(finding(section, (record.id, number), reason))
    }
  }

  private struct Span {
    let number: Int
    let start: Day
    let end: Day
    let text: String
  }

  private func check(
    _ rule: TimelineRule, _ section: SectionSchema, _ records: [NumberedRecord], _ report: inout FormReport
  ) {
    guard let field = section.field(rule.field), let kind = field.kind as? PeriodKind else { return }
    let spans = records.compactMap { span($0, rule.field, kind.precision) }
      .sorted { ($0.start, $0.number) < ($1.start, $1.number) }
    guard var latest = spans.first else { return }
    for span in spans.dropFirst() {
      if month(span.start) < month(latest.end) {
        let sentence = "第\(latest.number)条（\(latest.text)）与第\(span.number)条（\(span.text)）的时间有重叠，请核对；确实如此的可直接保存。"
        hint("timeline-overlap", sentence, section, &report)
      } else if month(span.start) - month(latest.end) > rule.gapMonths {
        let from = TypedDate.text(latest.end, .month)
        let until = TypedDate.text(span.start, .month)
        let noun = section.records?.noun ?? section.title
        let sentence = "\(from)到\(until)之间没有\(noun)，如有请补充；如确无，可直接保存。"
        hint("timeline-gap", sentence, section, &report)
      }
      if span.end > latest.end { latest = span }
    }
  }

  private func span(_ item: NumberedRecord, _ field: String, _ precision: DatePrecision) -> Span? {
    guard case .period(let period) = item.record.values[field] else { return nil }
    guard let start = TypedDate.day(period.from, precision) else { return nil }
    let typedEnd = period.isOpen ? context.today : TypedDate.day(period.to, precision)
    guard let end = typedEnd, end >= start else { return nil }
    return Span(number: item.number, start: start, end: end, text: "\(period.from)至\(period.isOpen ? "今" : period.to)")
  }

  private func month(_ day: Day) -> Int {
    let (year, month, _) = day.components
    return year * 12 + month
  }

  private func hint(_ code: String, _ sentence: String, _ section: SectionSchema, _ report: inout FormReport) {
    report.hints.append(finding(section, (nil, nil), Reason(code, sentence)))
  }
}
