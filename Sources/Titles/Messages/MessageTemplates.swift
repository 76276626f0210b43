/// The words of every message that the reform office may change.
public struct MessageTemplates: Sendable {
  private let templates: [MessageTemplateName: MessageTemplate]

  /// Reads the columns `code`, `title`, `body`.
  ///
  /// - Throws: `DataFault` for a message that is unknown, doubled or missing, for a placeholder that it doesn't have, and
  ///   where one is missing that it must have.
  public init(_ table: CSV) throws(DataFault) {
    var templates: [MessageTemplateName: MessageTemplate] = [:]
    for row in table.rows {
      let name: MessageTemplateName = try row.value("code")
      let template = MessageTemplate(title: try row.text("title"), body: try row.text("body"))
      let used = Placeholders.names(in: template.title).union(Placeholders.names(in: template.body))
      if let strange = used.subtracting(name.placeholders).sorted().first {
        let known = name.placeholders.sorted().map { "{\($0)}" }.joined(separator: "、")
        throw row.fault("“\(name.rawValue)”没有占位词“{\(strange)}”，可以用的有\(known)。")
      }
      if let missing = name.required.subtracting(used).sorted().first {
        throw row.fault("“\(name.rawValue)”必须含有占位词“{\(missing)}”。")
      }
      guard templates.updateValue(template, forKey: name) == nil else { throw row.fault("“\(name.rawValue)”重复。") }
    }
    for name in MessageTemplateName.allCases where templates[name] == nil {
      throw DataFault(file: table.file, "缺少消息“\(name.rawValue)”。")
    }
    self.templates = templates
  }

  /// The words of this message.
  public subscript(_ name: MessageTemplateName) -> MessageTemplate {
    guard let template = templates[name] else { preconditionFailure("init(_:) reads every template") }
    return template
  }
}
