import Titles

/// 申报条件预审: each rule with its verdict, the reason in a sentence, and where it stands in the policy.
struct FindingsView: Component {
  let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings
  }

  var html: HTML {
    guard !findings.isEmpty else { return HTML() }
    let rows = findings.map { finding in
      TableRow([
        "\(finding.title)", "\(FindingsView.tag(finding))", "\(finding.explanation)", "\(finding.citation)",
      ])
    }
    let columns = [
      TableColumn("申报条件"), TableColumn("预审结果", width: .narrow), TableColumn("说明", width: .wide), TableColumn("依据"),
    ]
    return DataTable("申报条件预审", columns: columns, rows: rows).html
  }

  private static func tag(_ finding: Finding) -> StatusTag {
    switch finding.verdict {
    case .met: StatusTag(.success, finding.verdict.label)
    case .notMet: StatusTag(.danger, finding.verdict.label)
    case .toBeChecked: StatusTag(.warning, finding.verdict.label)
    }
  }
}
