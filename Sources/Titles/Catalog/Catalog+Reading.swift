extension Catalog {
  static func readSeries(_ table: CSV) throws(DataFault) -> [Series] {
    var found: [Series] = []
    for row in table.rows {
      let series = Series(
        code: try row.text("code"), name: try row.text("name"), people: try row.text("people"),
        talents: try row.text("talents"), filedWith: try row.optionalText("filed_with"), effect: try row.effect())
      found.append(series)
    }
    return found
  }

  static func readTitles(_ table: CSV, of series: [String: Series]) throws(DataFault) -> [Title] {
    var found: [Title] = []
    for row in table.rows {
      let code = try row.text("series")
      guard let owner = series[code] else { throw row.fault("职称系列“\(code)”不存在。") }
      let name = try row.text("name")
      let title = Title(
        code: try row.text("code"), series: code, level: try row.value("level"), name: name,
        label: "\(owner.talents)_\(name)", standardCode: try standardCode(row), effect: try row.effect())
      found.append(title)
    }
    return found
  }

  /// 职称代码, letters and digits only: it goes to other systems as it is.
  private static func standardCode(_ row: CSVRow) throws(DataFault) -> String? {
    guard let code = try row.optionalText("gbt_8561") else { return nil }
    let isPlain = code.utf8.count <= 12 && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard isPlain else { throw row.fault("GB/T 8561职称代码“\(code)”只能有12个以内的字母和数字。") }
    return code
  }

  static func readSpecialties(_ table: CSV, of series: [String: Series]) throws(DataFault) -> [Specialty] {
    var found: [Specialty] = []
    for row in table.rows {
      let code = try row.text("series")
      guard series[code] != nil else { throw row.fault("职称系列“\(code)”不存在。") }
      let specialty = Specialty(
        code: try row.text("code"), series: code, name: try row.text("name"), effect: try row.effect())
      found.append(specialty)
    }
    return found
  }

  static func readSubspecialties(_ table: CSV, of specialties: [String: Specialty]) throws(DataFault) -> [Subspecialty] {
    var found: [Subspecialty] = []
    for row in table.rows {
      let code = try row.text("specialty")
      guard specialties[code] != nil else { throw row.fault("职称专业“\(code)”不存在。") }
      let direction = Subspecialty(
        code: try row.text("code"), specialty: code, name: try row.text("name"), effect: try row.effect())
      found.append(direction)
    }
    return found
  }

  /// Entries by code; `entries` stand one for one for the table's rows.
  static func index<Entry>(
    _ entries: [Entry], by code: (Entry) -> String, in table: CSV
  ) throws(DataFault) -> [String: Entry] {
    var found: [String: Entry] = [:]
    for (entry, row) in zip(entries, table.rows) {
      let key = code(entry)
      guard found.updateValue(entry, forKey: key) == nil else { throw row.fault("代码“\(key)”重复。") }
    }
    return found
  }
}
