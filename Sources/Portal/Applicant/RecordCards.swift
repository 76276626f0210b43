import Services
import Titles

/// The records of a section as cards that can be changed, put in order and deleted.
struct RecordCards: Component {
  /// Where what is done with records leads.
  struct Places: Sendable {
    /// A record's own page.
    let record: @Sendable (RecordID) -> SiteURL
    let move: @Sendable (RecordID) -> SiteURL
    let remove: @Sendable (RecordID) -> SiteURL
    /// Where a new order is posted.
    let order: SiteURL
  }

  let records: [RecordLine]
  /// What one is called.
  let noun: String
  let places: Places
  let token: FormToken
  /// A verified record leaves something open that can be answered.
  var opensLocked = false
  /// What a record's title is in the page's outline.
  var level = 2

  var html: HTML {
    guard !records.isEmpty else {
      return EmptyState("还没有填写\(noun)", text: "点击“新增\(noun)”开始填写。").html
    }
    return RecordList(records.map(card), order: places.order.description).html
  }

  private func card(_ record: RecordLine) -> RecordCard {
    let parts = record.summary.split(separator: " · ").map(String.init)
    var lines: [HTML] = []
    if parts.count > 1 { lines.append("\(parts.dropFirst().joined(separator: " · "))") }
    if !record.files.isEmpty {
      let files: HTML = "\(each: record.files, { "\(FileLink($0, Routes.file($0.id))) " })"
      lines.append("佐证材料：\(files)")
    }
    lines += record.facts.filter { $0.verdict != .passed }.map { "\($0.sentence)" }
    var tags = record.isLocked ? [StatusTag(.success, "已核验")] : []
    tags += record.facts.map(VerifiedFactView.tag)
    tags += tag(record.problems)
    lines += words(record.problems)
    return RecordCard(
      record.number, parts.first ?? record.summary, tags: tags, lines: lines,
      actions: buttons(record, parts.first ?? record.summary), dragID: records.count > 1 ? record.id.rawValue : nil,
      level: level)
  }

  /// What is only missing still is no fault yet.
  private func tag(_ problems: [FilingProblem]) -> [StatusTag] {
    let wrong = problems.filter { !$0.code.hasSuffix("-missing") }
    if !wrong.isEmpty { return [StatusTag(.danger, "有问题 \(problems.count)")] }
    return problems.isEmpty ? [] : [StatusTag(.warning, "待补充 \(problems.count)")]
  }

  /// The first of them in words; the record's own page says them all.
  private func words(_ problems: [FilingProblem]) -> [HTML] {
    guard !problems.isEmpty else { return [] }
    let rest = problems.count > 3 ? "（还有\(problems.count - 3)处）" : ""
    return ["\(problems.prefix(3).map(\.shortSentence).joined())\(rest)"]
  }

  private func buttons(_ record: RecordLine, _ name: String) -> HTML {
    let edit: HTML = """
      <a class="button button-quiet" href="\(places.record(record.id).description)">修改\
      <span class="visually-hidden">\(name)</span></a>
      """
    let remove = PostButton(
      Button("删除", .quiet, confirmation: "确定删除“\(name)”吗？"), action: places.remove(record.id).description, token: token)
    let change: HTML = "\(if: !record.isLocked || opensLocked, edit)"
    let end: HTML = "\(if: !record.isLocked, remove.html)"
    return "\(change)\(steps(record))\(end)"
  }

  private func steps(_ record: RecordLine) -> HTML {
    let move = places.move(record.id).description
    func step(_ label: String, _ by: Int) -> HTML {
      PostButton(Button(label, .quiet), action: move, token: token, fields: FormBody(["step": String(by)])).html
    }
    let up: HTML = "\(if: record.number > 1, step("上移", -1))"
    let down: HTML = "\(if: record.number < records.count, step("下移", 1))"
    guard records.count > 2 else { return "\(up)\(down)" }
    return "\(up)\(down)\(place(record, move))"
  }

  /// 点击序号可修改排序: the number that a record shall have; the others make room, so that no number stands twice.
  private func place(_ record: RecordLine, _ move: String) -> HTML {
    let id = "number-\(record.id)"
    return """
      <form class="inline-form record-place" method="post" action="\(move)">\(FormTokenField(token))\
      <label for="\(id)">序号</label><input class="input input-number" type="text" inputmode="numeric" id="\(id)" \
      name="number" value="\(record.number)" maxlength="3" required>\(Button("调整", .quiet))</form>
      """
  }
}
