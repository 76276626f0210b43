import Titles

/// A button of 发证管理: it opens its dialog for the ticked rows.
enum IssuanceAction: String, CaseIterable, Sendable {
  /// 批量发放证书.
  case issue
  /// 批量修改证书: new versions of what is issued.
  case amend
  /// 移入/移出核准中; which of both is chosen in the dialog.
  case verify
  /// 批量撤销证书.
  case revoke
  /// 核准未通过.
  case fail

  /// The words of the manual (法人用户操作手册 7.2).
  var label: String {
    switch self {
    case .issue: "批量发放证书"
    case .amend: "批量修改证书"
    case .verify: "移入/移出核准中"
    case .revoke: "批量撤销证书"
    case .fail: "核准未通过"
    }
  }

  /// What the dialog says first.
  var lead: String {
    switch self {
    case .issue: "保存后在后台逐一制作、签章并发放，可以离开页面，进度在“查看发证进度”中查看。"
    case .amend: "为勾选的每人制作、签章并发放新版本，证书编号不变；旧版本保留，查验时显示为“已更换”。留空的项目不修改。"
    case .verify: "因故需暂时不发放证书的，移入核准中；经核实无问题的，移出核准中，再继续发放。"
    case .revoke: "撤销后，证书在本平台各处显示为“已撤销”，并注明撤销文号和日期，不能恢复。"
    case .fail: "经核实问题坐实的，设为核准未通过。核准未通过后不能再发放证书。"
    }
  }

  /// The kind of document that the dialog asks for; nil where it asks for none.
  var documentKind: ApprovalKind? {
    switch self {
    case .issue, .amend: .issue
    case .revoke: .revoke
    case .verify, .fail: nil
    }
  }
}
