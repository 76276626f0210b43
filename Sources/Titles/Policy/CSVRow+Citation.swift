extension CSVRow {
  /// Where a rule stands: the column `citation`, with 待核对 behind it while the column `status` says that nobody has compared
  /// the row with its source.
  func citation() throws(DataFault) -> String {
    let citation = try text("citation")
    let status: ManifestEntry.Status = try value("status")
    return status == .verified ? citation : "\(citation)（\(status.label)）"
  }
}
