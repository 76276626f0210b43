import Services
import Storage
import Titles

/// 初定资格审核, 确认资格审核: a unit's worklist.
struct ExaminationListPage: Equatable {
  var room: ExaminationRoom
  var request: WorklistRequest
  var list: Worklist
  var page: PageRequest
  /// The query of the address, to sort, page and come back on.
  var query: FormBody

  /// What is asked for where the address doesn't say.
  static func tab(_ query: FormBody) -> WorklistTab {
    WorklistTab(code: query.text("tab")) ?? .state(.underExamination)
  }
}

extension WorklistRequest {
  /// What the address says.
  init(_ query: FormBody, in room: ExaminationRoom, page: PageRequest) {
    self.init(in: room, tab: ExaminationListPage.tab(query))
    name = query.text("name")
    mobileKey = query.filled("mobile")
    employer = query.text("employer")
    from = query.day("from")
    through = query.day("through")
    isOldestFirst = query.text("order") == "oldest"
    limit = page.size
    offset = page.offset
  }

  /// What the list is narrowed to, in words; a number isn't repeated.
  var filterWords: [String] {
    let words: [String?] = [
      tab.label, name.isEmpty ? nil : "姓名：\(name)", mobileKey.map { _ in "手机号：已指定" },
      employer.isEmpty ? nil : "现工作单位：\(employer)", from.map { "提交开始时间：\($0)" }, through.map { "提交结束时间：\($0)" },
    ]
    return words.compactMap { $0 }
  }
}
