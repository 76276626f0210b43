/// 办理记录: who did what, when, and what they said.
struct Timeline: Component {
  /// One entry.
  struct Entry: Sendable {
    /// 用人单位审核
    var place: String
    /// 审核通过并公示
    var action: StatusTag
    /// Who, as this viewer may know it.
    var actor: String
    /// `yyyy-MM-dd HH:mm:ss`; nil for what is still to come.
    var time: String?
    /// The opinion, whole.
    var opinion: String?
    /// Further lines: attachments, deadlines.
    var more: HTML
    /// Where it stands now.
    var isCurrent: Bool

    init(
      _ place: String, action: StatusTag, actor: String, time: String?, opinion: String? = nil, more: HTML = HTML(),
      isCurrent: Bool = false
    ) {
      self.place = place
      self.action = action
      self.actor = actor
      self.time = time
      self.opinion = opinion
      self.more = more
      self.isCurrent = isCurrent
    }
  }

  var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries
  }

  var html: HTML { "<ol class=\"timeline\">\(entries.map(item))</ol>\n" }

  private func item(_ entry: Entry) -> HTML {
    let time: HTML = "\(if: entry.time != nil, "<time>\(entry.time)</time>")"
    let opinion: HTML = "\(if: entry.opinion != nil, "<p class=\"timeline-opinion\">\(entry.opinion)</p>")"
    let tone = entry.action.tone.rawValue
    return """
      <li class="timeline-entry timeline-\(tone)"\(attribute: "aria-current", entry.isCurrent ? "step" : nil)>\
      <p class="timeline-head"><b>\(entry.place)</b> \(entry.action)</p>\
      <p class="timeline-who">\(entry.actor) \(time)</p>\(opinion)\(entry.more)</li>

      """
  }
}
