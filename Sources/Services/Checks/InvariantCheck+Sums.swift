import Database
import Storage
import Titles

/// The checks over whole tables.
extension InvariantCheck {
  /// The cached numbers in the tabs against the visits themselves.
  func counts() async throws -> InvariantReport.Line {
    var line = InvariantReport.Line("待办计数")
    let wrong = try await store.database.read { reader in
      try reader.all(
        """
        SELECT k.unit_id, k.business, k.state, COALESCE(c.total, 0), COALESCE(v.total, 0)
        FROM (SELECT unit_id, business, state FROM visit_counts
          UNION SELECT unit_id, business, state FROM visits WHERE state <> 'withdrawn') k
        LEFT JOIN visit_counts c ON c.unit_id = k.unit_id AND c.business = k.business AND c.state = k.state
        LEFT JOIN (SELECT unit_id, business, state, COUNT(*) AS total FROM visits GROUP BY unit_id, business, state) v
          ON v.unit_id = k.unit_id AND v.business = k.business AND v.state = k.state
        """
      ) { row -> InvariantFault? in
        let cached: Int = try row.get(3)
        let actual: Int = try row.get(4)
        let state: String = try row.get(2)
        guard cached != actual else { return nil }
        return InvariantFault("visit_counts \(try row.get(0) as String) \(state)", "记为 \(cached)，实有 \(actual)。")
      }
    }
    line.checked = wrong.count
    line.faults = wrong.compactMap { $0 }
    return line
  }

  /// Certificates ↔ approval documents ↔ applications.
  func certificates() async throws -> InvariantReport.Line {
    var line = InvariantReport.Line("证书与核准文件")
    let (checked, faults) = try await store.database.read { reader in
      let checked: Int = try reader.value("SELECT COUNT(*) FROM certificates") ?? 0
      let mismatched: [String] = try reader.all(
        """
        SELECT c.number FROM certificates c
        LEFT JOIN approval_documents d ON d.id = c.approval_id
        LEFT JOIN approval_documents r ON r.id = c.revocation_id
        LEFT JOIN issuances i ON i.application_id = c.application_id
        LEFT JOIN applications a ON a.id = c.application_id
        WHERE (r.id IS NOT NULL AND (r.kind <> 'revoke' OR r.unit_id <> c.unit_id))
          OR (c.source = 'system' AND (d.kind <> 'issue' OR d.unit_id <> c.unit_id OR d.business <> c.business
            OR d.withdrawn_at IS NOT NULL OR i.certificate_id IS NULL OR a.state <> 'concluded'
            OR (c.replaced_at IS NULL AND (i.certificate_id <> c.id OR (c.state = 'valid') <> (i.state = 'issued')))))
          OR (c.replaced_at IS NOT NULL) <> EXISTS (
            SELECT 1 FROM certificates n WHERE n.number = c.number AND n.version = c.version + 1
              AND n.source = c.source AND COALESCE(n.application_id, '') = COALESCE(c.application_id, ''))
        """
      ) { row in try row.get(0) }
      let orphans: [String] = try reader.all(
        """
        SELECT i.application_id FROM issuances i LEFT JOIN certificates c ON c.id = i.certificate_id
        WHERE i.certificate_id IS NOT NULL AND c.id IS NULL
        """
      ) { row in try row.get(0) }
      let faults =
        mismatched.map { InvariantFault("certificates \($0)", "与核准文件、发证记录或申报书的状态不一致。") }
        + orphans.map { InvariantFault("issuances \($0)", "记为已发证，但没有证书。") }
      return (checked, faults)
    }
    line.checked = checked
    line.faults = faults
    return line
  }

  /// Every file that a row names lies in the store.
  func files() async throws -> InvariantReport.Line {
    var line = InvariantReport.Line("附件与证书文件")
    var last = ""
    while true {
      let after = last
      let digests: [String] = try await store.database.read { reader in
        try reader.all(
          """
          SELECT sha256 FROM (SELECT sha256 FROM attachments WHERE sha256 > \(after)
            UNION SELECT pdf_sha256 FROM certificates WHERE pdf_sha256 > \(after)
            UNION SELECT ofd_sha256 FROM certificates WHERE ofd_sha256 > \(after)) AS named
          ORDER BY sha256 LIMIT 500
          """
        ) { row in try row.get(0) }
      }
      guard let final = digests.last else { return line }
      last = final
      line.checked += digests.count
      let missing = try await missing(among: digests)
      line.faults += missing.map { InvariantFault("附件 \($0.prefix(12))…", "文件不在附件库中。") }
    }
  }

  /// Those of the digests under which no file lies, in their order; many are asked about at once.
  private func missing(among digests: [String]) async throws -> [String] {
    let attachments = store.attachments
    let lost = try await withThrowingTaskGroup(of: String?.self) { group in
      var (waiting, lost) = (digests.makeIterator(), Set<String>())
      func askNext() {
        guard let name = waiting.next() else { return }
        group.addTask {
          guard let digest = AttachmentDigest(rawValue: name) else { return name }
          return try await attachments.exists(digest) ? nil : name
        }
      }
      for _ in 0..<16 { askNext() }
      while let answer = try await group.next() {
        if let name = answer { lost.insert(name) }
        askNext()
      }
      return lost
    }
    return digests.filter(lost.contains)
  }
}
