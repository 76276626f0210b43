/// One record of a repeating section (a school, a job, a paper) in the list of its section.
struct RecordCard: Component {
  /// Its place in the order.
  var number: Int
  var title: String
  var tags: [StatusTag]
  /// Facts below the title.
  var lines: [HTML]
  /// 修改, 忽略, 删除
  var actions: HTML
  /// Left out of this application.
  var isIgnored: Bool
  /// The record's id, where it can be moved; the browser sends the new order.
  var dragID: String?
  /// What the title is in the page's outline: one below the section's heading.
  var level: Int

  init(
    _ number: Int, _ title: String, tags: [StatusTag] = [], lines: [HTML] = [], actions: HTML = HTML(), ignored: Bool = false,
    dragID: String? = nil, level: Int = 2
  ) {
    self.number = number
    self.title = title
    self.tags = tags
    self.lines = lines
    self.actions = actions
    isIgnored = ignored
    self.dragID = dragID
    self.level = min(max(level, 1), 6)
  }

  var html: HTML {
    let facts: HTML = "\(each: lines, { "<p>\($0)</p>" })"
    let handle: HTML = "\(if: dragID != nil, "<span class=\"record-handle\" aria-hidden=\"true\"></span>")"
    return """
      <li class="record\(isIgnored ? " record-ignored" : "")"\(attribute: "data-record", dragID)>\
      <div class="record-number">\(handle)<span>\(number)</span></div><div class="record-words">\
      <h\(level) class="record-title">\(title) \(tags)</h\(level)>\(facts)</div><div class="record-actions">\(actions)</div></li>

      """
  }
}
