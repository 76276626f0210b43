import Titles

/// Scopes and panels in the words of the catalog.
struct CommitteeWords: Sendable {
  let catalog: Catalog

  /// 员级、助理级、中级
  func levels(_ scope: CommitteeScope) -> String { scope.levels.map(\.label).joined(separator: "、") }

  /// One line for each series: 工程技术（全部专业）, 实验技术（教育实验、科研实验）.
  func lines(_ scope: CommitteeScope) -> [String] {
    catalog.series.compactMap { series in
      if scope.series.contains(series.code) { return "\(series.name)（全部专业）" }
      let own = scope.specialties.compactMap { catalog.specialty($0) }.filter { $0.series == series.code }
      return own.isEmpty ? nil : "\(series.name)（\(own.map(\.name).joined(separator: "、"))）"
    }
  }

  /// The names of directions, each once.
  func directions(_ codes: [String]) -> String {
    var names: [String] = []
    for name in codes.compactMap({ catalog.subspecialty($0)?.name }) where !names.contains(name) { names.append(name) }
    return names.joined(separator: "、")
  }
}
