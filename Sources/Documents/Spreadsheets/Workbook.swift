import Titles

/// An xlsx file: its first sheet with shared strings and the styles that make numbers dates.
struct Workbook {
  private let parts: ZipParts
  private let limits: SpreadsheetLimits

  init(_ bytes: [UInt8], _ limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
    self.limits = limits
    parts = try ZipParts(bytes, limits) { name in
      name.hasPrefix("xl/") && (name.hasSuffix(".xml") || name.hasSuffix(".rels")) && !name.hasPrefix("xl/media/")
    }
  }

  func rows() throws(SpreadsheetProblem) -> [Sheet.Row] {
    guard let workbook = parts["xl/workbook.xml"] else { throw .notASpreadsheet }
    var (relation, startsIn1904) = (String?.none, false)
    try XMLScanner(bytes: workbook).walk { event throws(SpreadsheetProblem) in
      guard case .begin(let name, let attributes) = event else { return true }
      if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
      // The one attribute `id` is the relation's: the sheet's own number is called `sheetId`.
      if name == "sheet", relation == nil { relation = attributes["id"] }
      return true
    }
    guard let relation, let sheet = try parts[target(of: relation)] else { throw .broken }
    var reader = SheetReader(
      strings: try strings(), dateStyles: try dateStyles(), startsIn1904: startsIn1904, limits: limits)
    try XMLScanner(bytes: sheet).walk { event throws(SpreadsheetProblem) in
      try reader.take(event)
      return true
    }
    return reader.rows
  }

  private func target(of relation: String) throws(SpreadsheetProblem) -> String {
    var found = "xl/worksheets/sheet1.xml"
    guard let relations = parts["xl/_rels/workbook.xml.rels"] else { return found }
    try XMLScanner(bytes: relations).walk { event throws(SpreadsheetProblem) in
      guard case .begin("Relationship", let attributes) = event, attributes["Id"] == relation,
        let target = attributes["Target"]
      else { return true }
      found = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      return false
    }
    return found
  }

  /// The texts that cells name by their numbers; the phonetic readings beside them are left out.
  private func strings() throws(SpreadsheetProblem) -> [String] {
    guard let part = parts["xl/sharedStrings.xml"] else { return [] }
    var (strings, current, isText, isReading) = ([String](), "", false, false)
    let limit = limits.cellBytes
    try XMLScanner(bytes: part).walk { event throws(SpreadsheetProblem) in
      switch event {
      case .begin("si", _): current = ""
      case .end("si"): strings.append(current)
      case .begin("rPh", _): isReading = true
      case .end("rPh"): isReading = false
      case .begin("t", _): isText = true
      case .end("t"): isText = false
      case .text(let text) where isText && !isReading && current.utf8.count + text.utf8.count <= limit: current += text
      default: break
      }
      return true
    }
    return strings
  }

  /// The numbers of the cell styles that show a number as a date.
  private func dateStyles() throws(SpreadsheetProblem) -> Set<Int> {
    guard let part = parts["xl/styles.xml"] else { return [] }
    var (formats, styles, count, isCells) = (Set(14...17).union([22]).union(27...36).union(50...58), Set<Int>(), 0, false)
    try XMLScanner(bytes: part).walk { event throws(SpreadsheetProblem) in
      switch event {
      case .begin("numFmt", let attributes):
        guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { break }
        if Workbook.isDate(attributes["formatCode"] ?? "") { formats.insert(id) }
      case .begin("cellXfs", _): isCells = true
      case .end("cellXfs"): isCells = false
      case .begin("xf", let attributes) where isCells:
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), formats.contains(id) { styles.insert(count) }
        count += 1
      default: break
      }
      return true
    }
    return styles
  }

  /// A format with a year or a day outside of quoted words and brackets.
  private static func isDate(_ format: String) -> Bool {
    var (isQuoted, isBracketed) = (false, false)
    for character in format.lowercased() {
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "d": if !isQuoted && !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}
