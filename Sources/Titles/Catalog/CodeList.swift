/// A dictionary of codes in the order in which a choice shows them.
public struct CodeList: Sendable {
  /// The list's name in Chinese (民族).
  public let title: String
  /// The entries, in order.
  public let entries: [CodeListEntry]

  private let byCode: [String: CodeListEntry]

  /// Reads the columns `code`, `label`, `group`.
  ///
  /// - Throws: `DataFault` for an empty list or a doubled code or label.
  public init(title: String, table: CSV) throws(DataFault) {
    var entries: [CodeListEntry] = []
    var byCode: [String: CodeListEntry] = [:]
    var labels: Set<String> = []
    for row in table.rows {
      let entry = CodeListEntry(
        code: try row.text("code"), label: try row.text("label"), group: try row.optionalText("group"))
      guard byCode.updateValue(entry, forKey: entry.code) == nil else { throw row.fault("代码“\(entry.code)”重复。") }
      guard labels.insert(entry.label).inserted else { throw row.fault("名称“\(entry.label)”重复。") }
      entries.append(entry)
    }
    guard !entries.isEmpty else { throw DataFault(file: table.file, "没有任何代码。") }
    self.title = title
    self.entries = entries
    self.byCode = byCode
  }

  /// Whether the code is in the list.
  public func contains(_ code: String) -> Bool { byCode[code] != nil }

  /// The label of the code.
  public func label(_ code: String) -> String? { byCode[code]?.label }
}
