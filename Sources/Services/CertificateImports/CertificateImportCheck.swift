import Documents
import Titles

/// Reads the rows of a spreadsheet of old certificates; every problem of every row is collected.
struct CertificateImportCheck {
  private let catalog: Catalog
  private let today: Day
  private let regions: IdentityRegions
  private(set) var rows: [CertificateImportRow] = []
  private(set) var problems: [CertificateImportProblem] = []
  private var lines: [String: Int] = [:]

  /// The most characters of a text.
  private static let limit = 100

  init(_ sheet: Sheet, catalog: Catalog, today: Day, regions: IdentityRegions) {
    self.catalog = catalog
    self.today = today
    self.regions = regions
    guard let head = sheet.rows.first else { return }
    var places: [CertificateImportColumn: Int] = [:]
    for column in CertificateImportColumn.allCases {
      let found = head.cells.firstIndex { $0.filter { !$0.isWhitespace && $0 != "*" } == column.rawValue }
      places[column] = found
      if found == nil, column.isRequired {
        problems.append(CertificateImportProblem(head.number, column, "没有“\(column.rawValue)”这一列，请按模板的列名填写第一行。"))
      }
    }
    guard problems.isEmpty else { return }
    for row in sheet.rows.dropFirst() { take(row, places) }
    if sheet.rows.count == 1 { problems.append(CertificateImportProblem(head.number, nil, "只有列名，没有证书，请从第二行开始填写。")) }
  }

  private mutating func take(_ row: Sheet.Row, _ places: [CertificateImportColumn: Int]) {
    let before = problems.count
    func text(_ column: CertificateImportColumn) -> String { places[column].map { row[$0] } ?? "" }
    for column in CertificateImportColumn.allCases {
      if column.isRequired, text(column).isEmpty { add(row, column, "没有填写。") }
      if text(column).count > CertificateImportCheck.limit { add(row, column, "超过\(CertificateImportCheck.limit)个字。") }
    }
    let document = document(row, text(.documentKind), text(.documentNumber))
    let title = title(row, series: text(.series), text(.title))
    let business = Business.allCases.first { $0.label == text(.business) }
    if business == nil, !text(.business).isEmpty {
      add(row, .business, "应为\(Business.allCases.map { "“\($0.label)”" }.joined(separator: "、"))。")
    }
    let obtained = day(row, .obtainedOn, text(.obtainedOn))
    let issued = day(row, .issuedOn, text(.issuedOn))
    if let obtained, let issued, issued < obtained { add(row, .issuedOn, "早于取得时间。") }
    let number = CertificateNumber.normalized(text(.number))
    if number.count > CertificateNumber.limit { add(row, .number, "超过\(CertificateNumber.limit)个字。") }
    if let first = lines[number] { add(row, .number, "与第\(first)行重复。") }
    if !number.isEmpty { lines[number] = lines[number] ?? row.number }
    guard problems.count == before, let document, let title, let business, let obtained, let issued else { return }
    rows.append(
      CertificateImportRow(
        line: row.number, name: text(.name), document: document, titleCode: title.code, titleLabel: title.label,
        specialty: text(.specialty), business: business, decidingBody: text(.decidingBody),
        approvalNumber: text(.approvalNumber), obtainedOn: obtained, issuedOn: issued, number: number,
        employer: text(.employer)))
  }

  private mutating func add(_ row: Sheet.Row, _ column: CertificateImportColumn, _ sentence: String) {
    problems.append(CertificateImportProblem(row.number, column, sentence))
  }

  /// 证件类型 is 居民身份证 where the file doesn't say it.
  private mutating func document(_ row: Sheet.Row, _ kind: String, _ number: String) -> IdentityDocument? {
    let found = kind.isEmpty ? .residentID : IdentityDocumentKind.allCases.first { $0.label == kind }
    guard let found else {
      add(row, .documentKind, "应为\(IdentityDocumentKind.allCases.map { "“\($0.label)”" }.joined(separator: "、"))。")
      return nil
    }
    guard !number.isEmpty else { return nil }
    do throws(Refusal) {
      return try IdentityDocument(kind: found, number: number, regions: regions)
    } catch {
      add(row, .documentNumber, error.reasons.map(\.sentence).joined())
      return nil
    }
  }

  private mutating func title(_ row: Sheet.Row, series name: String, _ title: String) -> Title? {
    guard !name.isEmpty, !title.isEmpty else { return nil }
    guard let series = catalog.series.first(where: { [$0.name, $0.people].contains(name) }) else {
      add(row, .series, "“\(name)”不在职称系列目录中，请按目录的名称填写，例如“工程技术”。")
      return nil
    }
    let found = catalog.titles.first { $0.series == series.code && [$0.name, $0.label].contains(title) }
    if found == nil { add(row, .title, "“\(title)”不是“\(series.name)”系列的职称，请按目录的名称填写。") }
    return found
  }

  private mutating func day(_ row: Sheet.Row, _ column: CertificateImportColumn, _ text: String) -> Day? {
    guard !text.isEmpty else { return nil }
    guard let day = CertificateImportCheck.day(text) else {
      add(row, column, "“\(text.prefix(20))”不是有效的日期，请按“2012-11-30”的格式填写。")
      return nil
    }
    if day > today { add(row, column, "晚于今天（\(today)）。") }
    return day
  }

  /// 2012-11-30, 2012/11/30, 2012.11.30, 2012年11月30日.
  private static func day(_ text: String) -> Day? {
    let parts = text.split { !$0.isNumber }.map(String.init)
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else { return nil }
    let padded = parts.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }
    return Day("\(parts[0])-\(padded[0])-\(padded[1])")
  }
}
