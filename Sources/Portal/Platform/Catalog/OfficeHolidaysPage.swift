import Services
import Titles

/// 节假日: the days of a year that differ from the week.
struct OfficeHolidaysPage: Equatable {
  var calendar: HolidayCalendar
  var entry: HolidayEntry
  var issues: FormIssues
  /// The day that was tried out, as typed.
  var trialFrom = ""
  /// What came out; nil where nothing was tried.
  var trial: String?
}

extension OfficeHolidaysPage {
  func body(_ token: FormToken) -> PageBody {
    let title = OfficeMenu.holidays.label
    let address = Routes.officeHolidays()
    let tabs = Tabs(
      "年度",
      calendar.years.map { year in
        Link("\(year) 年", address.with("year", String(year)).description, isCurrent: year == calendar.year)
      })
    let lead: HTML = "按国务院办公厅公布的放假安排登记。周一至周五为工作日，只需登记放假的日子和调休上班的周末；没有登记的年度不能计算工作日。"
    let year = ListAddress(address.description, FormBody(["year": String(calendar.year)]))
    let list: HTML = "\(tabs)\(ExportBar(year, total: calendar.days.count))\(table(token))"
    let content: HTML = """
      \(PageHeading(title, lead: lead))\(ErrorSummary(issues))\(form(token))\(tryOut)\
      \(Card("\(calendar.year) 年放假和调休安排", list))
      """
    return PageBody(title, crumbs: OfficeMenu.holidays.crumbs(), hasErrors: !issues.isEmpty, content)
  }

  private func form(_ token: FormToken) -> HTML {
    let year = TextField(FieldInfo("year", "年度", required: true, error: issues["year"]), value: entry.year)
    let kind = RadioGroup(
      FieldInfo("kind", "类型", required: true, error: issues["kind"]), choices: [Choice("off", "放假"), Choice("work", "调休上班")],
      value: entry.kind)
    let from = DateField(FieldInfo("from", "开始日期", required: true, error: issues["from"]), value: entry.from)
    let through = DateField(
      FieldInfo("through", "结束日期", hint: "只有一天的不用填写。", error: issues["through"]), value: entry.through)
    let note = TextField(
      FieldInfo("note", "说明", required: true, hint: "例如：国庆节放假。", error: issues["note"]), value: entry.note, limit: 30)
    let form = PostForm(
      action: Routes.officeHolidayAdd().description, token: token,
      "\(FieldGrid("\(year)\(kind)\(from)\(through)\(note)"))<div class=\"form-buttons\">\(Button("登记", .primary))</div>")
    return Card("登记放假或调休", form.html).html
  }

  private var tryOut: HTML {
    let field = DateField(FieldInfo("try", "公示开始日期"), value: trialFrom)
    let kept = FormBody(["year": String(calendar.year)])
    let form = FilterForm(action: Routes.officeHolidays().description, fields: field.html, kept: kept)
    let result: HTML = trial.map { Notice(.info, text: $0).html } ?? HTML()
    return Card("试算工作日", lead: "核对登记的结果：输入公示开始日期，看第5个工作日是哪一天。", "\(form)\(result)").html
  }

  private func table(_ token: FormToken) -> HTML {
    let columns = [
      TableColumn("日期", width: .narrow), TableColumn("星期", width: .narrow), TableColumn("类型", width: .narrow),
      TableColumn("说明", width: .wide), TableColumn("操作", width: .narrow),
    ]
    let rows = calendar.days.map { day in
      let fields = FormBody(["day": day.day.description, "year": String(calendar.year)])
      let remove = PostButton(
        Button("删除", .quiet, confirmation: "删除 \(day.day) 的登记？工作日随之改变。"), action: Routes.officeHolidayRemove().description,
        token: token, fields: fields)
      return TableRow([
        "\(day.day)", "星期\(OfficeHolidaysPage.weekdays[day.day.weekday - 1])",
        day.works ? "\(StatusTag(.warning, "调休上班"))" : "\(StatusTag(.success, "放假"))", "\(day.note)", remove.html,
      ])
    }
    return DataTable("放假和调休安排", columns: columns, rows: rows, empty: EmptyState("该年度没有登记")).html
  }

  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
}
