import Titles

/// The versions of a certificate, the newest first; nothing where there is only one.
struct CertificateVersions: Component {
  var versions: [Certificate]
  /// Where a version's PDF is.
  var address: @Sendable (CertificateID) -> String

  var html: HTML {
    guard versions.count > 1 else { return HTML() }
    let columns = [
      TableColumn("版本", width: .narrow), TableColumn("制作时间", width: .narrow), TableColumn("修改内容", width: .wide),
      TableColumn("状态", width: .narrow), TableColumn("操作", width: .narrow),
    ]
    let table = DataTable("版本记录", columns: columns, rows: versions.map(row))
    return Card("版本记录", lead: "旧版本保留备查，任何人查验旧版本的文件或二维码都会看到“已更换”或“已补正”。", "\(table)").html
  }

  private func row(_ version: Certificate) -> TableRow {
    let label = "第\(version.version)版"
    let file: HTML = """
      <a href="\(address(version.id))" download>下载<span class="visually-hidden">\(label)</span></a>
      """
    let change = version.amendment.isEmpty ? "首次发放" : version.amendment
    return TableRow(["\(label)", "\(version.createdAt.day)", "\(change)", "\(version.state.tag)", file], label: label)
  }
}
