/// What a plan reviews must be within its committee's scope.
extension PlanContent {
  /// What is wrong with 评审职称 and 评审专业, at the fields `titles` and `subspecialties`.
  ///
  /// - Parameters:
  ///   - titles: the codes of the titles.
  ///   - subspecialties: the codes of the directions.
  ///   - committee: the committee's charter; nil where none is chosen.
  ///   - day: the day on which the catalog must have them.
  public static func scopeProblems(
    titles: [String], subspecialties: [String], committee: CommitteeCharter?, in catalog: Catalog, on day: Day
  ) -> [Reason] {
    var reasons: [Reason] = []
    let chosen = titles.compactMap { catalog.title($0) }.filter { $0.effect.covers(day) }
    let lines = subspecialties.compactMap { PlanSpecialty($0, in: catalog) }.filter { $0.subspecialty.effect.covers(day) }
    if titles.isEmpty { reasons.append(Reason("titles-missing", "请选择评审职称，至少一项。", field: "titles")) }
    if subspecialties.isEmpty { reasons.append(Reason("specialties-missing", "请选择评审专业，至少一项。", field: "subspecialties")) }
    if chosen.count < titles.count {
      reasons.append(Reason("unknown-code", "所选的评审职称中有目录里已停用的职称，请重新勾选。", field: "titles"))
    }
    if lines.count < subspecialties.count {
      reasons.append(Reason("unknown-code", "所选的评审专业中有目录里已停用的专业方向，请重新勾选。", field: "subspecialties"))
    }
    if let committee {
      let scope = committee.scope
      for title in chosen where !scope.covers(title, in: catalog) {
        reasons.append(
          Reason("title-beyond-scope", "“\(title.label)”（\(title.level.label)）不在评审委员会备案的范围内，请取消勾选。", field: "titles"))
      }
      for line in lines where !scope.covers(line.specialty) {
        let name = "\(line.specialty.name)—\(line.subspecialty.name)"
        reasons.append(Reason("specialty-beyond-scope", "“\(name)”不在评审委员会备案的专业范围内，请取消勾选。", field: "subspecialties"))
      }
    }
    guard !chosen.isEmpty, !lines.isEmpty else { return reasons }
    return reasons + mismatches(Set(chosen.map(\.series)), Set(lines.map(\.series.code)), catalog)
  }

  /// A series with titles and no specialty can't be applied for, nor one with specialties and no title.
  private static func mismatches(_ titles: Set<String>, _ lines: Set<String>, _ catalog: Catalog) -> [Reason] {
    catalog.series.compactMap { series in
      if titles.contains(series.code), !lines.contains(series.code) {
        return Reason("specialties-missing", "评审职称中有\(series.name)系列，请在评审专业中勾选该系列的专业方向。", field: "subspecialties")
      }
      if lines.contains(series.code), !titles.contains(series.code) {
        return Reason("titles-missing", "评审专业中有\(series.name)系列，请在评审职称中勾选该系列的职称。", field: "titles")
      }
      return nil
    }
  }
}
