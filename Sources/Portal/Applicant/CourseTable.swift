import Titles

/// 继续教育 year by year: what is asked and what is reached.
struct CourseTable: Component {
  /// The years, in the order in which they are shown; none where there is no 前置职称 yet.
  let years: [CourseYear]

  var html: HTML {
    guard !years.isEmpty else {
      return Notice(.info, text: "在“资格证书”中选定前置职称并填写取得时间后，这里按年度显示要求的学时和已填写的学时。").html
    }
    let columns = [
      TableColumn("年度", width: .narrow), TableColumn("公需科目（已填写/要求）"), TableColumn("专业科目（已填写/要求）"),
      TableColumn("是否达到要求"),
    ]
    let rows = years.map { year in TableRow(["\(year.year)年"] + hours(year) + [CourseTable.tag(year).html]) }
    let table = DataTable("任现职以来各年度的继续教育学时", columns: columns, rows: rows)
    return """
      <h3 class="form-group">任现职以来各年度学时</h3>\(table)\
      <p class="field-hint">自前置职称的取得时间起，暂算至今天；申报时以申报计划的工作年限计算截止日为准，首尾不满一年的年度不作要求。</p>
      """
  }

  private func hours(_ year: CourseYear) -> [HTML] {
    let reached = [year.reachedPublic, year.reachedProfessional].map(\.description)
    guard year.isAsked else { return reached.map { "\($0)学时" } }
    let asked = [year.askedPublic, year.askedProfessional].map(\.description)
    return zip(reached, asked).map { "\($0)/\($1)学时" }
  }

  private static func tag(_ year: CourseYear) -> StatusTag {
    switch year.standing {
    case .reached: StatusTag(.success, "已达到")
    case .toBeChecked: StatusTag(.info, "总学时已达到，由审核单位核对")
    case .short: StatusTag(.warning, year.missing)
    case .notAsked: StatusTag(.neutral, "不作要求")
    }
  }
}
