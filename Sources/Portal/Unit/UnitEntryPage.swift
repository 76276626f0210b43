import Services
import Titles

/// 完善单位基础信息 at first entry, and 单位基础信息 afterwards: the same form.
struct UnitEntryPage: Equatable {
  var unit: UnitID
  var entry: UnitEntry
  var uscc: String
  var legalRepresentative: String
  /// Before the 单位中心 has opened.
  var isFirst: Bool
  var version: Int
  var issues: FormIssues
  var choices: Choices

  /// The title of the first entry.
  static let firstTitle = "完善单位基础信息"

  /// What can be chosen, and what is explained beside it.
  struct Choices: Equatable, Sendable {
    var districts: [Choice]
    var clusters: [Choice]
    var layout: [Choice]
    /// Authorities that are on the platform.
    var departments: [String]
    /// 填写说明.
    var guide: [String]
    /// 主管部门如何选择.
    var departmentGuide: [String]

    init(_ reference: ReferenceData, departments: [String]) {
      districts = reference.codes(.districts).entries.map(Choice.init)
      clusters = reference.codes(.manufacturingClusters).entries.map(Choice.init)
      layout = reference.codes(.technologyLayout).entries.map(Choice.init)
      self.departments = departments
      guide = reference.text(.unitGuide).paragraphs
      departmentGuide = reference.text(.unitDepartmentGuide).paragraphs
    }
  }

  init(_ record: UnitRecord, entry: UnitEntry? = nil, version: Int? = nil, issues: FormIssues = .none, choices: Choices) {
    unit = record.unit
    self.entry = entry ?? record.entry
    uscc = record.uscc
    legalRepresentative = record.legalRepresentative
    isFirst = !record.isComplete
    self.version = version ?? record.version
    self.issues = issues
    self.choices = choices
  }
}

extension Choice {
  /// An entry of a dictionary.
  init(_ entry: CodeListEntry) {
    self.init(entry.code, entry.label, group: entry.group)
  }
}
