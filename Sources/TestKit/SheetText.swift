import Foundation

/// What a spreadsheet says, read by Python: an implementation of zip and XML that isn't ours.
public enum SheetText {
  private static let script = """
    import json, sys, zipfile
    from xml.etree import ElementTree
    m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    z = zipfile.ZipFile(sys.argv[1])
    assert z.testzip() is None
    sheet = ElementTree.fromstring(z.read('xl/worksheets/sheet%s.xml' % sys.argv[2]))
    rows = []
    for row in sheet.iter(m + 'row'):
      cells = {}
      for c in row:
        place = 0
        for letter in c.get('r').rstrip('0123456789'): place = place * 26 + ord(letter) - 64
        cells[place] = ''.join(c.itertext())
      rows.append([cells.get(i, '') for i in range(1, max(cells, default=0) + 1)])
    print(json.dumps(rows))
    """

  /// The rows of a sheet (1 for the first), numbers as they lie in the file; a row ends with its last cell.
  public static func rows(of bytes: [UInt8], sheet: Int = 1) throws -> [[String]] {
    let path = NSTemporaryDirectory() + "sheet-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let outcome = try OtherProgram.run("/usr/bin/env", ["python3", "-c", script, path, String(sheet)])
    return try JSONDecoder().decode([[String]].self, from: outcome.output)
  }
}
