extension Answers {
  /// The record `id` of `section`, or nil.
  public func record(_ id: RecordID, in section: String) -> AnswerRecord? {
    sections[section]?.records.first { $0.id == id }
  }

  /// Puts `record` in place of the one with its id, or at the end.
  public mutating func putRecord(_ record: AnswerRecord, in section: String) {
    var records = sections[section]?.records ?? []
    if let index = records.firstIndex(where: { $0.id == record.id }) {
      records[index] = record
    } else {
      records.append(record)
    }
    sections[section] = .records(records)
  }

  /// Takes the record `id` out of `section`.
  public mutating func removeRecord(_ id: RecordID, from section: String) {
    guard var records = sections[section]?.records else { return }
    records.removeAll { $0.id == id }
    sections[section] = .records(records)
  }

  /// Moves the record `id` so that it stands at `number` (from 1); a number out of range means the nearest end.
  public mutating func moveRecord(_ id: RecordID, in section: String, to number: Int) {
    guard var records = sections[section]?.records, let index = records.firstIndex(where: { $0.id == id }) else { return }
    let record = records.remove(at: index)
    records.insert(record, at: min(max(number - 1, 0), records.count))
    sections[section] = .records(records)
  }

  /// Puts the records of `section` into this order; records that it doesn't name stay behind them.
  public mutating func orderRecords(_ order: [RecordID], in section: String) {
    guard let records = sections[section]?.records else { return }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = records.enumerated().sorted { left, right in
      let (first, second) = (places[left.element.id] ?? order.count, places[right.element.id] ?? order.count)
      return (first, left.offset) < (second, right.offset)
    }
    sections[section] = .records(sorted.map(\.element))
  }

  /// Leaves the record `id` out of this application, or takes it in again (忽略 / 取消忽略).
  public mutating func ignoreRecord(_ id: RecordID, in section: String, _ isIgnored: Bool) {
    guard var record = record(id, in: section) else { return }
    record.isIgnored = isIgnored
    putRecord(record, in: section)
  }
}
