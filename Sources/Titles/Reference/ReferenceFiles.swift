/// The raw files of the reference data, by name.
struct ReferenceFiles {
  private let files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
  }

  func text(_ name: String) throws(DataFault) -> String {
    guard let text = files[name] else { throw DataFault(file: name, "缺少该文件。") }
    return text
  }

  func table(_ name: String, _ columns: [String]) throws(DataFault) -> CSV {
    try CSV(text(name), file: name, columns: columns)
  }

  /// The manifest, which lists every other file once and none that isn't there.
  func manifest() throws(DataFault) -> [ManifestEntry] {
    let columns = ["file", "effective_from", "source", "status", "note"]
    var entries: [ManifestEntry] = []
    var listed: Set<String> = []
    for row in try table(ReferenceData.manifestFile, columns).rows {
      let entry = ManifestEntry(
        file: try row.text("file"), effectiveFrom: try row.day("effective_from"), source: try row.text("source"),
        status: try row.value("status"), note: try row.optionalText("note"))
      guard listed.insert(entry.file).inserted else { throw row.fault("文件“\(entry.file)”重复。") }
      guard files[entry.file] != nil else { throw row.fault("文件“\(entry.file)”不存在。") }
      entries.append(entry)
    }
    for name in files.keys.sorted() where name != ReferenceData.manifestFile && !listed.contains(name) {
      throw DataFault(file: name, "清单 \(ReferenceData.manifestFile) 中没有登记该文件。")
    }
    return entries
  }
}
