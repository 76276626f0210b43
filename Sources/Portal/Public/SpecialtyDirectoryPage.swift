import Titles

/// 评审系列（专业）目录: the series with their titles, specialties and directions.
struct SpecialtyDirectoryPage: Equatable {
  /// The series that was asked for; nil for all.
  var series: String?
  /// The series that can be chosen.
  var choices: [Choice]
  var entries: [Entry]

  /// One series.
  struct Entry: Equatable {
    var name: String
    /// Where its applications are made outside this platform.
    var filedWith: String?
    /// Its titles with their levels.
    var titles: String
    /// Its specialties with their directions.
    var specialties: [Specialty]
  }

  /// One specialty.
  struct Specialty: Equatable {
    var name: String
    var directions: String
  }
}

extension SpecialtyDirectoryPage.Entry {
  /// A series on the day.
  init(_ series: Series, _ catalog: Catalog, _ day: Day) {
    name = series.people
    filedWith = series.filedWith
    titles = catalog.titles(series: series.code, on: day).map { "\($0.name)（\($0.level.label)）" }.joined(separator: "、")
    specialties = catalog.specialties(series: series.code, on: day).map { specialty in
      let directions = catalog.subspecialties(specialty: specialty.code, on: day).map(\.name).joined(separator: "、")
      return .init(name: specialty.name, directions: directions)
    }
  }
}

extension SpecialtyDirectoryPage {
  static let title = "评审系列（专业）目录"

  var body: PageBody {
    let select = SelectField(FieldInfo("series", "职称系列"), choices: choices, value: series ?? "", prompt: "全部")
    let filters = FilterForm(action: Routes.specialtyDirectory().description, fields: select.html, submit: "搜索")
    let cards: HTML = "\(each: entries, { card($0) })"
    return PageBody(
      SpecialtyDirectoryPage.title, crumbs: [Link("首页", Routes.home().description), Link(SpecialtyDirectoryPage.title)],
      "\(PageHeading(SpecialtyDirectoryPage.title, lead: "各系列的职称、专业和专业方向。"))\(Card(nil, filters.html))\(cards)")
  }

  private func card(_ entry: Entry) -> HTML {
    let outside: HTML = "\(entry.filedWith.map { Notice(.info, text: "该系列在\($0)申报，不在本平台办理。") })"
    let rows = entry.specialties.map { TableRow(["\($0.name)", "\($0.directions)"]) }
    let table = DataTable(
      "\(entry.name)的专业", columns: [TableColumn("职称专业"), TableColumn("专业方向", width: .wide)], rows: rows,
      empty: EmptyState("目录中还没有该系列的专业"))
    return Card(entry.name, "\(outside)<p>职称：\(entry.titles)</p>\(table)").html
  }
}
